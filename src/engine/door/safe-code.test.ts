import {describe, expect, it} from 'vitest';
import {namedCodes} from '../rules/named-failures';
import {safeCode} from './safe-code';

const kept = [
  ['known ones', 'invalid_state token_expired OAuthCallback ip-signup-blocked undefined RefreshAccessTokenError'],
  ['new ones that tell what is wrong', 'some_future_code workspace_gate_closed quota_not_granted unknown_grant_scope'],
  ['new ones in capitals', 'WORKSPACE_GATE_CLOSED SomeFutureError TenantBindingMissing JWTSessionError'],
  ['new ones with hyphens', 'tenant-binding-missing device-not-trusted'],
  ['new ones with a name that holds a digit', 'oauth2_grant_refused saml2_binding_missing'],
] as const;

const dropped: ReadonlyArray<readonly [what: string, value: unknown]> = [
  ['a pass phrase', 'hunter_two_secret'],
  ['a pass phrase with hyphens', 'correct-horse-battery-staple'],
  ['one word', 'opensesame'],
  ['a name between telling words', 'maria_musterfrau_disabled'],
  ['a telling word before a name', 'invalid_quorvex_gmbh'],
  ['a name in humps', 'QuorvexError'],
  ['words of the login that tell nothing', 'login_password'],
  ['many letters', 'abcdefghijklmnopqrstuvwxyz'],
  ['letters of both cases', 'QmFzZUxldHRlcnNPbmx5'],
  ['a pass phrase in humps', 'HunterTwoSecret'],
  ['letters of both cases that tell nothing', 'QmFzZUxldHRlcnNPbmxz'],
  ['a user id', 'user-abcdefghijklmnopqrstuvwx'],
  ['a user with a name', 'user-alfred'],
  ['a code with digits', 'error_482913'],
  ['a telling word beside a token', 'invalid_abcdefghijklmnopqrstuvwx'],
  ['a token of letters with a telling word', 'xkqjzError'],
  ['an address', 'a@b.example'],
  ['nothing', ''],
  ['a number', 409],
  ['no text', {toString: () => 'invalid_state'}],
];

describe('safeCode', () => {
  it.each(kept)('keeps %s', (_what, codes) => {
    expect(codes.split(' ').map(safeCode)).toEqual(codes.split(' '));
  });

  it('keeps every code that a failure class is named by', () => {
    expect(namedCodes().filter(code => safeCode(code) !== code)).toEqual([]);
  });

  it.each(dropped)('drops %s', (_what, value) => {
    expect(safeCode(value)).toBeUndefined();
  });
});
