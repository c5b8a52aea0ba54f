import {expect, test} from 'vitest';
import {at, cookie, entry, evidence, sighting} from '../../testing/builders';
import {oneSide} from './one-side';

const change = (storeId: string) => ({
  at: at(0),
  name: 'oai-did',
  domain: 'chatgpt.com',
  storeId,
  removed: true,
  cause: 'explicit',
});
const [open, secret] = [entry(), {...entry(), _private: true}];
const [shown, hidden] = [sighting(), {...sighting(), private: true}];

const both = evidence([open, secret], {
  sightings: [shown, hidden],
  cookies: [cookie(), cookie({storeId: '1'}), cookie({storeId: 'firefox-private'})],
  cookieChanges: [change('0'), change('1')],
});

test('the report of a usual window holds nothing of private ones', () => {
  expect(oneSide(both, false)).toMatchObject({entries: [open], sightings: [shown], cookieChanges: [change('0')]});
  expect(oneSide(both, false).cookies?.map(({storeId}) => storeId)).toEqual(['0']);
});

test('the report of a private window holds nothing of the others', () => {
  expect(oneSide(both, true)).toMatchObject({entries: [secret], sightings: [hidden], cookieChanges: [change('1')]});
  expect(oneSide(both, true).cookies?.map(({storeId}) => storeId)).toEqual(['1', 'firefox-private']);
});

test('what nobody looked at stays missing', () => {
  expect(oneSide({entries: []}, false)).toEqual({entries: []});
});
