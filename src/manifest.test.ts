import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import manifest from '../manifest.json' with {type: 'json'};
import {asks, detailHosts, statusList} from './engine/check/asks';

/**
 * The one warning at install names chatgpt.com and openai.com. A longer list here is a broken promise: no update will
 * ever add a host or a permission that warns. What is optional is asked for in a click, and never needed.
 */
it('asks for exactly these permissions', () => {
  expect(manifest.permissions).toEqual([
    'webRequest',
    'cookies',
    'storage',
    'scripting',
    'alarms',
    'contextMenus',
    'activeTab',
    'sidePanel',
    'browsingData',
  ]);
  expect(manifest.host_permissions).toEqual([
    '*://*.chatgpt.com/*',
    '*://*.openai.com/*',
    'wss://*.chatgpt.com/*',
    'wss://*.openai.com/*',
  ]);
  expect(manifest.optional_permissions).toEqual(['management']);
  expect(manifest.optional_host_permissions).toEqual(
    ['*.oaistatic.com', '*.oaiusercontent.com', ...detailHosts].map(host => `*://${host}/*`),
  );
});

it('runs its content script on the two sites only, in the isolated world and the top frame', () => {
  expect(manifest.content_scripts).toEqual([
    {
      matches: ['*://*.chatgpt.com/*', '*://*.openai.com/*'],
      js: ['witness.js'],
      run_at: 'document_start',
    },
  ]);
});

/** As a content security policy names them: an origin, without the path. */
const origins = [...new Set([...asks, statusList].map(({url}) => url.split('/', 3).join('/')))].sort();

it('allows its pages nothing but their own files, and what the network check asks', () => {
  expect(manifest.content_security_policy.extension_pages).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${origins.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

it('has the same version as the package', () => {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  expect(manifest.version).toBe(version);
});

it('has a shortcut that is a click on the button, and names for the others, which nobody has to use', () => {
  expect(manifest.commands).toEqual({
    _execute_action: {suggested_key: {default: 'Alt+Shift+L'}},
    'clear-cookies': {description: '__MSG_clearCookies__'},
    'save-report': {description: '__MSG_saveReport__'},
    'open-panel': {description: '__MSG_openPanel__'},
  });
});

it.each(['en', 'ja'])('finds all its words in %s', language => {
  const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as object;
  const wanted = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  expect(Object.keys(words)).toEqual(expect.arrayContaining(wanted));
});
