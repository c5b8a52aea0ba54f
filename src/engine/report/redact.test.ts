import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {carriers} from '../../testing/carriers';
import {harProblems} from '../../testing/har-schema';
import {leaked, tracesOf, writings} from '../../testing/leaks';
import {broken, parsed} from '../../testing/promises';
import {redact} from './redact';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const alphabet = [...letters, ...letters.map(letter => letter.toUpperCase())];
const digits = [...'0123456789'];
/** Not `fc.string`, which likes to make words of JavaScript: `arguments` is no secret. */
const text = (signs: readonly string[], minLength: number, maxLength = minLength) =>
  fc.array(fc.constantFrom(...signs), {minLength, maxLength}).map(chosen => chosen.join(''));
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const words = text(letters, 3, 9);

/** A number that a size or a duration could be by chance is no proof of a leak. */
const isRound = (value: string) => Number(value) % 100 === 0 || Number(Number(value).toPrecision(2)) === Number(value);
const number = (length: number) => text(digits, length).filter(value => !/^0/.test(value) && !isRound(value));

const jwt = fc
  .record({
    head: fc.constantFrom({alg: 'RS256', typ: 'JWT'}, {alg: 'HS256', kid: 'someKeyOfTheIssuer'}),
    payload: fc.record({sub: text(alphabet, 24), email: words.map(word => `${word}@corp.example`), exp: fc.integer()}),
    signature: text([...alphabet, ...digits], 86),
  })
  .map(({head, payload, signature}) => `${base64(head)}.${base64(payload)}.${signature}`);

const jwe = text([...alphabet, ...digits, '-', '_'], 120).map(
  rest => `${base64({alg: 'dir', enc: 'A256GCM'})}..${rest.slice(0, 16)}.${rest.slice(16, 98)}.${rest.slice(98)}`,
);

const passPhrase = fc
  .array(fc.constantFrom('hunter', 'two', 'secret', 'purple', 'horse', 'staple', 'tiger', 'lemon'), {
    minLength: 3,
    maxLength: 5,
  })
  .chain(chosen => fc.constantFrom('_', '-', '').map(between => chosen.join(between)))
  .filter(phrase => phrase.length > 7);

/** Secrets of the shapes that real ones have. */
const secrets = {
  'a signed token': jwt,
  'an encrypted token': jwe,
  'an API key': text([...alphabet, ...digits], 48).map(rest => `sk-proj-${rest}`),
  'an OAuth code': text([...alphabet, ...digits, '-', '_'], 43).map(rest => `ac_${rest}.${rest.slice(0, 20)}`),
  'a hex id': fc.constantFrom(32, 64).chain(length => text([...'0123456789abcdef'], length)),
  'a UUID': fc.uuid(),
  'a user id': text([...alphabet, ...digits], 24).map(rest => `user-${rest}`),
  'a user id of letters': text(letters, 24).map(rest => `user-${rest}`),
  'an e-mail address': fc.tuple(words, words).map(([name, other]) => `${name}.${other}+chat@corp.example`),
  'a telephone number': fc.oneof(
    number(10),
    number(11).map(rest => `+${rest}`),
    number(12),
  ),
  'an IPv4 address': fc.ipV4().filter(address => address.length > 10),
  'an IPv6 address': fc.ipV6().filter(address => address.length > 14),
  'a password': text([...alphabet, ...digits, ...'!#$%&*+,-./:;<=>?@^_|~ \'"\\'], 12, 24).map(
    rest => `pw${rest.trim()}9!`,
  ),
  'a password with broken signs': text([...alphabet, '\ud800', 'é', '日', '\u0000', '\n'], 12).map(
    rest => `Zq${rest}7x`,
  ),
  'a pass phrase': passPhrase,
  'letters only': text(alphabet, 24, 40),
  'small letters only': text(letters, 14, 30),
  'a one-time code': fc.oneof(number(6), number(8)),
  base64: text([...alphabet, ...digits, '+', '/'], 44).map(rest => `${rest}==`),
};

const isUuid = (secret: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(secret);
/** There a UUID is what support asks for, and stays. */
const namesRequest = (place: string) => /^response x-(?:oai-)?request-id/.test(place);

const written = fc.constantFrom(...Object.keys(writings));

let cases = 0;

describe('a secret planted anywhere in a HAR file never comes out of redaction, which stays valid and tells the same', () => {
  it.each(Object.entries(secrets))('%s', (_kind, secretOf) => {
    fc.assert(
      fc.property(secretOf, written, (secret, how) => {
        const traces = tracesOf(secret);
        const planted = writings[how]?.(secret) ?? secret;
        const leaks = carriers.flatMap(([place, plant]) => {
          if (namesRequest(place) && isUuid(secret)) return [];
          cases += 1;
          const out = redact(parsed(plant(planted)), '1.0.0');
          expect(harProblems(parsed(out))).toEqual([]);
          // All promises take ten times as long, so they are asked of every tenth.
          if (cases % 10 === 0) expect(broken(plant(planted))).toEqual([]);
          return leaked(JSON.stringify(out), traces)
            .slice(0, 3)
            .map(trace => `${place} (${how}): ${trace}`);
        });
        expect(leaks).toEqual([]);
      }),
      {numRuns: 3},
    );
  });

  it('in tens of thousands of cases', () => {
    expect(cases).toBeGreaterThan(20_000);
  });
});
