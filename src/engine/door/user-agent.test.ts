import {expect, it} from 'vitest';
import {browserOf} from './user-agent';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit}`;
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each<[agent: string, browser: string | undefined]>([
  [`${windows} Chrome/156.0.0.0 Safari/537.36`, 'Chrome 156'],
  [`${windows} Chrome/156.0.0.0 Safari/537.36 Edg/155.0.0.0`, 'Edge 155'],
  [`${windows} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0`, 'Opera 125'],
  [`${windows} HeadlessChrome/120.0.6099.28 Safari/537.36`, 'HeadlessChrome 120'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/134.0.0.0 Mobile Safari/537.36`, 'Chrome 134'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15',
    'Safari 17',
  ],
  [`${phone} Version/18.5 Mobile/15E148 Safari/604.1`, 'Safari 18'],
  [`${phone} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`, 'Chrome 138'],
  [`${windows} Electron/28.0.0 Chrome/120.0.6099.56 Safari/537.36`, undefined],
  [`${windows} Chrome/115.0.0.0 SamsungBrowser/23.0 Safari/537.36`, undefined],
  ['python-requests/2.31.0', undefined],
  ['someone@example.com Chrome/hunter2', undefined],
  ['(text-111)', undefined],
  ['', undefined],
])('%s is %s', (agent, browser) => expect(browserOf(agent)).toBe(browser));

it('ends soon whatever it is given', () => {
  for (const part of ['(', '((', 'A/', 'a/1 ', 'Version/1 ']) browserOf(part.repeat(200_000));
});
