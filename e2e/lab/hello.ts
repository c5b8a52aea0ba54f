import {constants} from 'node:crypto';
import {createSecureContext, type SecureContext, type TLSSocket} from 'node:tls';
import type {Answer} from './answer';
import type {KeyPair, KeyPairs} from './certificates';

/** What becomes of a TLS hello. */
export type Hello = Pick<Answer, 'certificate' | 'broken'>;

/** A connection that is taken up again shows no certificate, and so would never show another one. */
export const anew = {secureOptions: constants.SSL_OP_NO_TICKET} as const;

const contextOf = (pair: KeyPair) => createSecureContext({...pair, ...anew});

/** Chooses what a connection shows by the name in its hello. */
export function greet(
  pairs: KeyPairs,
  helloOf: (host: string) => Hello,
  breakOff: (socket: TLSSocket, how: NonNullable<Answer['broken']>) => void,
) {
  const contexts = new Map(Object.entries(pairs).map(([signer, pair]) => [signer, contextOf(pair)]));
  // Node calls it on the encrypted connection.
  return function (this: TLSSocket, host: string, done: (problem: Error | null, context?: SecureContext) => void) {
    const {broken, certificate = 'own'} = helloOf(host);
    if (broken) breakOff(this, broken);
    else done(null, contexts.get(certificate));
  };
}
