import {expect, test} from 'vitest';
import {cookie, entry} from '../../testing/builders';
import {reaches} from './cookie-reach';
import type {CookieRecord} from './evidence';

const site = 'https://chatgpt.com';
const session = `${site}/api/auth/session`;
const auth = 'https://auth.openai.com/log-in';
const own = {domain: 'chatgpt.com', hostOnly: true};

const cases: ReadonlyArray<readonly [sentence: string, parts: Partial<CookieRecord>, url: string, goes: boolean]> = [
  ['a cookie of the whole site goes to its host', {domain: '.chatgpt.com'}, `${site}/`, true],
  ['and to a host below', {domain: '.openai.com'}, auth, true],
  ['one of the host alone goes there', own, `${site}/`, true],
  ['and nowhere else', {domain: 'openai.com', hostOnly: true}, auth, false],
  ['none goes to another site', {domain: '.chatgpt.com'}, auth, false],
  ['nor to a name that only ends alike', {domain: '.penai.com'}, auth, false],
  ['one of a folder goes to what lies in it', {path: '/api'}, session, true],
  ['also when its path ends in a slash', {path: '/api/auth/'}, session, true],
  ['and to that very path', {path: '/api'}, `${site}/api`, true],
  ['not to a folder that begins alike', {path: '/api'}, `${site}/apis`, false],
  ['not to another folder', {path: '/backend-api'}, session, false],
  ['nor when its path is unknown', {path: '(path)'}, session, false],
  ['one of the own partition goes along', {partition: 'https://chatgpt.com'}, session, true],
  ['one of another partition stays', {partition: 'https://foreign.invalid'}, session, false],
  ['one of an unreadable partition stays', {partition: 'null'}, session, false],
];

test.each(cases)('%s', (_sentence, parts, url, goes) => {
  expect(reaches(cookie(parts), entry({url}))).toBe(goes);
});
