import {expect, test} from 'vitest';
import {systemVersionOf} from './system-version';

test.each([
  ['win', '15.0.0', '11'],
  ['win', '10.0.0', '10'],
  ['win', '0.3.0', undefined],
  ['mac', '15.6.1', '15.6'],
  ['mac', '10.15.7', undefined],
  ['linux', '6.1.0', undefined],
  ['cros', '16093.68.0', undefined],
  ['android', '14', '14'],
  ['mac', '', undefined],
])('%s that tells %j is %s', (system, told, version) => {
  expect(systemVersionOf(system, told)).toBe(version);
});
