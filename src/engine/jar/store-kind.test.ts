import {expect, it} from 'vitest';
import {storeKindOf} from './store-kind';

it.each([
  ['0', {kind: 'normal'}],
  ['1', {kind: 'private'}],
  ['firefox-default', {kind: 'normal'}],
  ['firefox-private', {kind: 'private'}],
  ['firefox-container-12', {kind: 'container', number: 12}],
  ['something-else', {kind: 'other'}],
])('%s', (storeId, kind) => expect(storeKindOf(storeId)).toEqual(kind));
