import {expect, test} from 'vitest';
import {finding} from '../testing/snapshots';
import {distrustedHost, genuineHost} from './genuine';

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

test('a host is distrusted while its certificate is the trouble, and only then', () => {
  const facts = {host: 'auth.openai.com'};
  const others = finding({rule: 'dns-failure', facts});
  expect(distrustedHost({findings: [others, finding({rule: 'untrusted-certificate', facts})]})).toBe('auth.openai.com');
  expect(distrustedHost({findings: [others]})).toBeUndefined();
});
