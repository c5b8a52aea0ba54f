import {expect, it} from 'vitest';
import type {OwnRequests} from '../browser/probes/own-requests';
import type {Certificate} from '../engine/check/seen';
import {having} from '../testing/check';
import {around} from './check-around';

const told = (proxy: string | undefined, ...certificates: readonly Certificate[]) =>
  ({proxy: () => proxy, certificates: () => certificates}) as unknown as OwnRequests;

const [old, other, renewed]: readonly [Certificate, Certificate, Certificate] = [
  {host: 'chatgpt.com', issuer: 'public'},
  {host: 'auth.openai.com', issuer: 'public'},
  {host: 'chatgpt.com', issuer: 'unlisted'},
];

it('certificates that were seen before a worker was stopped stay, but for those that are seen anew', () => {
  const seen = having({certificates: [old, other]});
  expect(around(seen, told('direct')).certificates).toEqual([old, other]);
  expect(around(seen, told('direct', renewed)).certificates).toEqual([other, renewed]);
});

it('so does the proxy that something went through', () => {
  expect(around(having({proxy: 'http'}), told('direct')).proxy).toBe('http');
  expect(around(having({proxy: 'direct'}), told('socks')).proxy).toBe('socks');
  expect(around(having({proxy: 'direct'}), told(undefined)).proxy).toBeUndefined();
});
