import en from '../src/texts/en.json' with {type: 'json'};
import {inBrowserWindow} from './firefox-session';
import {expect, test} from './fixtures';

test('the sidebar shows the failure of its window, and the checklist laid open', async ({fail, context, driven}) => {
  await fail('cloudflare-1020');
  await inBrowserWindow(
    context,
    "[...Services.wm.getEnumerator('navigator:browser')].map(window => window.SidebarController?.show('login-doctor_login-doctor_example-sidebar-action')); 1",
  );
  const shown = () =>
    driven.evaluate<readonly string[]>(
      "chrome.extension.getViews({type: 'sidebar'}).map(({document}) => [...document.querySelectorAll('h1, .steps > li:first-child .step-title')].map(one => one.textContent).join(' | '))",
    );
  await expect
    .poll(async () => (await shown())[0])
    .toBe(`${en.rules['cloudflare-1020'].title} | ${en.remedies['turn-off-vpn'].title}`);
});
