import {hostAsks} from '../../src/engine/check/asks';
import type {Answer, Routes} from './answer';
import {isOfEdge} from './sites';
import {statusWith} from './status-page';

/** The hosts beside the login, as they answer when nothing is in the way. */

const wellKnown = (issuer: string): Answer => ({
  json: {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  },
});

/** Of those that hand out accounts: https://openid.net/specs/openid-connect-discovery-1_0.html */
const identity: Routes = Object.fromEntries(
  hostAsks
    .map(({url}) => new URL(url))
    .filter(({pathname}) => pathname.includes('/.well-known/'))
    .map(({host, origin, pathname}) => [`GET ${host}${pathname}`, wellKnown(origin)]),
);

/** The store for files, asked for none of them. */
const noFile: Answer = {
  status: 404,
  headers: {'content-type': 'application/xml'},
  text: '\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>ResourceNotFound</Code><Message>The specified resource does not exist.</Message></Error>',
};

/** Anything else is there and has nothing for who comes without a question. */
const others: Routes = Object.fromEntries(
  hostAsks.filter(({host}) => !isOfEdge(host)).map(({host}) => [`GET ${host}/`, {status: 200, text: 'OK'}]),
);

export const healthyHosts: Routes = {
  ...others,
  ...identity,
  ...statusWith(),
  'GET api.openai.com/compliance/cookie_requirements': {json: {required: false}},
  'GET ws.chatgpt.com/': {status: 404},
  'SOCKET ws.chatgpt.com/': {status: 404},
  'GET files.oaiusercontent.com/': noFile,
  'GET chatgpt.livekit.cloud/': {text: 'OK'},
  'GET connectivitycheck.gstatic.com/generate_204': {status: 204},
};
