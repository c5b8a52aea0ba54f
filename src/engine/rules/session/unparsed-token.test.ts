import {describe, expect, test} from 'vitest';
import {entry, request, sessionAnswer} from '../../../testing/builders';
import type {Entry} from '../../evidence/evidence';
import {freshSignInBefore} from './unparsed-token';

const refused = request({url: 'https://chatgpt.com/backend-api/me', status: 401, after: 10});
const cameBack = (parts = {}) =>
  entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302, after: 5, ...parts});
const signedIn = (after = 5) => sessionAnswer({facts: {session: 'signed-in'}, after});

describe('somebody had signed in before', () => {
  test.each<[string, readonly Entry[], boolean]>([
    ['a login came back', [cameBack()], true],
    ['a session answer named somebody', [signedIn()], true],
    ['the first of several was before', [signedIn(), signedIn(20)], true],
    ['nobody did', [entry()], false],
    ['a login came back later', [cameBack({after: 12})], false],
    ['a session answer named nobody', [sessionAnswer({facts: {session: 'signed-out'}, after: 5})], false],
    ['a login came back with an error', [cameBack({from: 'url', facts: {authCode: 'OAuthCallback'}})], false],
    ['a login did not come back', [cameBack({status: 500})], false],
  ])('%s', (_, entries, expected) => expect(freshSignInBefore([...entries, refused], refused)).toBe(expected));
});
