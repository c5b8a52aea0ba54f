import {expect, test} from 'vitest';
import {isUnlisted, isZoneOf} from './countries';

test.each([
  ['its own zone', 'Asia/Tokyo', 'JP', true],
  ['another country’s', 'Europe/Berlin', 'JP', false],
  ['by its newer name', 'Asia/Kolkata', 'IN', true],
  ['by its older name', 'Asia/Calcutta', 'IN', true],
  ['one of many', 'America/Chicago', 'US', true],
  ['by a name of its own', 'Japan', 'JP', true],
  ['no zone', '', 'JP', undefined],
  ['a zone of no country', 'UTC', 'JP', undefined],
  ['a bare distance', 'Etc/GMT-9', 'JP', undefined],
  ['what is no zone', 'Mars/Phobos', 'JP', undefined],
  ['a country that is none', 'Asia/Tokyo', 'T1', undefined],
  ['a country that nobody knows', 'Asia/Tokyo', 'XX', undefined],
])('%s', (_, zone, country, isOf) => expect(isZoneOf(zone, country)).toBe(isOf));

test('only whole codes are on the list', () => {
  expect(isUnlisted('RU')).toBe(true);
  expect(isUnlisted('JP')).toBe(false);
  expect(isUnlisted('')).toBe(false);
  expect(isUnlisted('U S')).toBe(false);
});
