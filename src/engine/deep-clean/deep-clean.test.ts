import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {contentsFrom, kinds, together} from './contents';
import {originsOf} from './origins';
import {isLook, lookAddress, parkedAddress, wayBack} from './quiet-page';
import {outcomesOf, withOutcome} from './receipt';

const login = 'https://chatgpt.com/auth/login';
const chief = ['https://chatgpt.com', 'https://auth.openai.com'];

describe('the origins', () => {
  it('are the login’s own, and those that were met', () => {
    const {looked} = originsOf({
      cookieDomains: ['.openai.com', 'ab.chatgpt.com'],
      addresses: ['https://platform.openai.com/login?x=1', 'https://chatgpt.com/c/1'],
    });
    expect([...looked].sort()).toEqual(
      [...chief, 'https://ab.chatgpt.com', 'https://openai.com', 'https://platform.openai.com'].sort(),
    );
  });
  it('are those of the two sites alone, exact, each once; what was not met is on the list that nobody looks at', () => {
    const met = fc.array(fc.oneof(fc.webUrl(), fc.constantFrom('https://chatgpt.com.evil.test/', 'about:blank', 'x')));
    fc.assert(
      fc.property(met, addresses => {
        const {looked, unlooked} = originsOf({cookieDomains: [], addresses});
        const all = [...looked, ...unlooked];
        expect(new Set(all).size).toBe(all.length);
        for (const origin of all) expect(origin).toMatch(/^https?:\/\/(?:[\w-]+\.)*(?:chatgpt|openai)\.com$/);
        expect(looked).toEqual(expect.arrayContaining(chief));
      }),
    );
  });
  it.each([
    ['a stand-in for a host that was not to be kept', 'https://other.openai.com/'],
    ['another site with a like name', 'https://notchatgpt.com/'],
    ['what is no page of the web', 'file:///chatgpt.com'],
  ])('are not %s', (_, address) => {
    expect(originsOf({cookieDomains: [], addresses: [address]}).looked).toEqual(chief);
  });
});

describe('what a page says of its origin', () => {
  it('is counts alone, whatever else it says', () => {
    fc.assert(
      fc.property(fc.anything(), answer => {
        const contents = contentsFrom(answer) ?? {};
        for (const [kind, count] of Object.entries(contents)) {
          expect(kinds).toContain(kind);
          expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
        }
      }),
    );
    expect(contentsFrom({localStorage: 2, indexedDB: -1, secret: 'x', caches: 1})).toEqual({localStorage: 2});
    expect(contentsFrom('secret')).toBeUndefined();
  });
  it('is the most of it where several pages say it', () => {
    expect(together([{localStorage: 1, sessionStorage: 0}, {sessionStorage: 3}])).toEqual({
      localStorage: 1,
      sessionStorage: 3,
    });
    expect(together([])).toBeUndefined();
  });
});

const nothing = Object.fromEntries(kinds.map(kind => [kind, 0]));

test.each([
  ['nothing left', nothing, 'empty'],
  ['something left', {...nothing, indexedDB: 1}, 'left'],
  ['something left, and something nobody could read', {indexedDB: 1}, 'left'],
  ['something nobody could read', {localStorage: 0}, 'not-looked'],
  ['no page told', undefined, 'not-looked'],
] as const)('%s is never called more than was seen', (_, after, outcome) => {
  const origins = {looked: ['https://chatgpt.com'], unlooked: []};
  const lines = outcomesOf(origins, {}, after ? {'https://chatgpt.com': after} : {});
  expect(lines.map(line => line.outcome)).toEqual([outcome]);
  const receipt = {id: '1', at: '', origins: lines, told: 0, cache: 'kept', closedTabs: 0, reloadedTabs: 0} as const;
  expect(withOutcome(receipt, outcome)).toHaveLength(1);
});

describe('a quiet page in the place of another', () => {
  it('leads back to where the tab was, and nowhere else', () => {
    const paths = fc.webPath().map(path => `https://chatgpt.com/${path.replace(/^\//, '')}`);
    fc.assert(
      fc.property(paths, address => {
        expect(wayBack(parkedAddress(address, false), login)).toBe(new URL(address).href);
        expect(isLook(parkedAddress(address, false))).toBe(false);
      }),
    );
  });
  it('leads to the login where that is to be opened', () => {
    expect(wayBack(parkedAddress('https://chatgpt.com/c/1', true), login)).toBe(login);
  });
  it.each([
    'https://chatgpt.com/',
    lookAddress('https://chatgpt.com'),
    'https://chatgpt.com/cdn-cgi/trace#login-doctor-back=//evil.test/',
    'https://chatgpt.com/cdn-cgi/trace#login-doctor-back=javascript:alert(1)',
    'no address',
  ])('is not %s, or it stays on its own site', address => {
    const goal = wayBack(address, login);
    if (goal !== undefined) expect(new URL(goal).origin).toBe('https://chatgpt.com');
  });
  it('is known again when it was only opened to look', () => {
    expect(isLook(lookAddress('https://auth.openai.com'))).toBe(true);
  });
});
