import {expect, test, vi} from 'vitest';

vi.stubGlobal('chrome', {runtime: {getURL: (path: string) => `chrome-extension://ours/${path}`}});
const {isOwnRequest} = await import('./own-page');

test.each([
  ['what Chromium says of a question of ours', {type: 'xmlhttprequest', initiator: 'chrome-extension://ours'}, true],
  ['what Firefox says of it', {type: 'xmlhttprequest', originUrl: 'chrome-extension://ours/src/background'}, true],
  ['a question of the page', {type: 'xmlhttprequest', initiator: 'https://chatgpt.com'}, false],
  ['a question of nobody', {type: 'xmlhttprequest'}, false],
  ['a page to which we led a tab', {type: 'main_frame', initiator: 'chrome-extension://ours'}, false],
])('%s', (_, details, own) => {
  expect(isOwnRequest(details)).toBe(own);
});
