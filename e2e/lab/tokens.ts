import {person, plant, randomText, secretText} from './secrets';

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

const claims = (expires: number) => ({
  aud: ['https://api.openai.com/v1'],
  exp: expires,
  iat: expires - 10 * 86_400,
  iss: 'https://auth.openai.com',
  'https://api.openai.com/auth': {chatgpt_account_id: person.account, user_id: person.id},
  'https://api.openai.com/profile': {email: person.email, email_verified: true},
  sub: `auth0|${secretText(24)}`,
});

/** A well-formed JWT that ends at the given second. */
export function accessToken(expires: number): string {
  const payload = plant(encode(claims(expires)));
  return plant(`${encode({alg: 'RS256', kid: randomText(8), typ: 'JWT'})}.${payload}.${secretText(342)}`);
}

/** Shaped like the encrypted session cookie: too long for one cookie, so that it travels in two. */
export const sessionToken = (): string =>
  plant(`eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..${secretText(16)}.${randomText(4540)}.${secretText(22)}`);

/** Cut where next-auth cuts: https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/cookie.ts */
export const chunks = (token: string): readonly [string, string] => [
  plant(token.slice(0, 3933)),
  plant(token.slice(3933)),
];
