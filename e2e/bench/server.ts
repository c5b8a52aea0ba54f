import {rm} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {createServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {makeCertificates} from '../lab/certificates';
import {playedHosts, resolverRules} from '../lab/sites';

/** Answers a path itself; says whether it did. */
export type Answer = (url: URL, response: ServerResponse) => boolean;

export interface Site {
  readonly rules: string;
  close(): Promise<void>;
}

// As many headers as the genuine edge sends, for each of them is looked at.
const headers = {
  'cache-control': 'no-cache, no-store',
  'alt-svc': 'h3=":443"; ma=86400',
  'cf-cache-status': 'DYNAMIC',
  'cf-ray': '8f0123456789abcd-NRT',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  nel: '{"success_fraction":0,"report_to":"cf-nel","max_age":604800}',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains; preload',
  server: 'cloudflare',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
};

const json = JSON.stringify({ok: true, note: 'an answer of fifty bytes, or so'});
/** Of somebody who is signed in: a shorter answer would be that of a login that failed. */
const session = JSON.stringify({user: {}, expires: '2027-02-20T00:00:00.000Z', accessToken: 'x'.repeat(2000)});
const page = '<!doctype html><title>Page</title><p>A page that asks for what it is told to.';

function answerPlainly({pathname}: URL, response: ServerResponse): void {
  const isPage = pathname === '/';
  const renews = pathname === '/api/auth/session';
  response.writeHead(200, {
    ...headers,
    'content-type': isPage ? 'text/html' : 'application/json',
    // As the genuine one does: each look at the session renews its cookie.
    ...(renews && {'set-cookie': '__Secure-next-auth.session-token=token; Path=/; HttpOnly; Secure; SameSite=Lax'}),
  });
  response.end(isPage ? page : renews ? session : json);
}

/** Plays every site with short answers: what a request costs here is the browser's work, not the server's. */
export async function serveSite(answer: Answer = () => false): Promise<Site> {
  const {cert, key, home} = await makeCertificates(playedHosts);
  const server = createServer({cert, key}, (request, response) => {
    request.resume();
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    if (!answer(url, response)) answerPlainly(url, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(home, {recursive: true, force: true});
  };
  return {rules: resolverRules((server.address() as AddressInfo).port), close};
}
