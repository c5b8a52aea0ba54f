import {expect, test} from 'vitest';
import {environmentLine, systemOf} from './environment-line';

test.each([
  [{system: 'mac', systemVersion: '15.6'}, 'macOS 15.6'],
  [{system: 'win'}, 'Windows'],
  [{system: 'constructor'}, 'constructor'],
  [{systemVersion: '15'}, undefined],
])('%j', (environment, system) => {
  expect(systemOf(environment)).toBe(system);
});

test('only what is known', () => {
  expect(environmentLine({browser: 'Firefox 156', extensionVersion: '0.1.0'})).toBe('Firefox 156 · Login Doctor 0.1.0');
  expect(environmentLine({})).toBe('');
});
