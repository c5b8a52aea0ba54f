import {expect, test} from 'vitest';
import {at} from '../../../testing/builders';
import {all, healthySeen, nothing, readings, traced, urls} from '../../../testing/check';
import type {Seen} from '../seen';
import {clockLine} from './clock';

/** Both login hosts say that the clock is ahead by so many seconds. */
const ahead = (seconds: number, hosts: readonly string[] = [urls.chatgpt, urls.auth]): Seen => ({
  ...nothing,
  asked: hosts.map(url => traced(url, {ts: at(-seconds)})),
});
const one = [urls.chatgpt];

readings(clockLine, [
  ['right', healthySeen, 'fine', 'clock-fine', {facts: {seconds: 0, give: 0.1, limit: 30}}],
  ['off by what nothing minds', ahead(20), 'fine', 'clock-fine', {facts: {seconds: 20}}],
  ['off by a fraction is told as one', ahead(2.34), 'fine', 'clock-fine', {facts: {seconds: 2.4}}],
  ['off by what one-time codes mind', ahead(40), 'potential', 'clock-some', {facts: {seconds: 40, give: 0.1}}],
  ['by one host alone, much', ahead(600, one), 'potential', 'clock-one', {facts: {seconds: 600, hosts: 1}}],
  ['by one host alone, little', ahead(0, one), 'fine', 'clock-fine'],
  ['ahead', ahead(720), 'problem', 'clock-ahead', {facts: {minutes: 12}, remedy: 'check-the-clock'}],
  ['behind', ahead(-720), 'problem', 'clock-behind', {facts: {minutes: 12}}],
  ['off by nine hours', ahead(9 * 3600), 'problem', 'clock-zone', {facts: {hours: 9}}],
  ['behind by half an hour', ahead(-1800), 'problem', 'clock-zone', {facts: {hours: 0.5}}],
  ['off by years', ahead(86_400 * 3000), 'problem', 'clock-ahead'],
  ['no answer of the edge', all({headers: {date: new Date(0).toUTCString()}}), 'not-run', 'clock-untold'],
  ['nobody asked', nothing, 'not-run', 'clock-untold'],
]);

test('it waits for the row of small requests', () => {
  const {series: _, ...unmeasured} = healthySeen;
  expect(clockLine.isReady(unmeasured)).toBe(false);
  expect(clockLine.isReady(healthySeen)).toBe(true);
});
