import {expect, test} from 'vitest';
import {genuineHost} from './genuine';

test.each([
  ['https://chatgpt.com/', 'chatgpt.com'],
  ['https://auth.openai.com/log-in?x=1', 'auth.openai.com'],
  ['https://openai.com', 'openai.com'],
  ['http://chatgpt.com/', undefined],
  ['https://chatgpt.com.example/', undefined],
  ['https://notchatgpt.com/', undefined],
  ['https://chatgpt.com@evil.example/', undefined],
  ['https://evil.example/chatgpt.com', undefined],
  ['https://chatgpt.com%2eevil.example/', undefined],
  ['about:blank', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (address, host) => {
  expect(genuineHost(address)).toBe(host);
});
