import {edge, html, json} from '../../../testing/builders';
import {all, asked, blockPage, but, healthySeen, lost, nothing, readings, urls} from '../../../testing/check';
import {gateLine} from './gate';

const {session, server, chatgpt} = urls;
const page = {...edge, ...html};
const refused = (url: string, parts = {}) => asked({url, status: 403, headers: page, ...parts});
const challenge = (url: string) => refused(url, {headers: {...page, 'cf-mitigated': 'challenge'}});
const plain = {headers: {...edge, 'content-type': 'text/plain'}, facts: {edgeCode: 1020}};
const host = 'chatgpt.com';

readings(gateLine, [
  ['it lets through', healthySeen, 'fine', 'gate-at', {facts: {colo: 'NRT'}}],
  [
    'it lets through and does not say where',
    but(lost(chatgpt, 'net::ERR_FAILED'), blockPage(urls.auth)),
    'fine',
    'gate-fine',
  ],
  ['it tests', but(challenge(session)), 'potential', 'gate-challenge', {facts: {host}, remedy: 'pass-the-challenge'}],
  [
    'it tests, by its page alone',
    but(refused(session, {facts: {page: 'cloudflare-challenge'}})),
    'potential',
    'gate-challenge',
  ],
  [
    'it refuses with a code',
    but(refused(session, {facts: {edgeCode: 1020}})),
    'problem',
    'gate-code',
    {facts: {host, code: 1020}},
  ],
  ['it refuses in plain text', but(refused(session, plain)), 'problem', 'gate-code'],
  [
    'it counted too many requests',
    but(refused(session, {status: 429, facts: {edgeCode: 1015}})),
    'problem',
    'gate-code',
    {facts: {host, code: 1015}, remedy: 'wait-and-retry'},
  ],
  [
    'it counted too many requests, and gives no code',
    but(refused(session, {status: 429})),
    'problem',
    'gate-refused',
    {facts: {host, status: 429}, remedy: 'wait-and-retry'},
  ],
  ['it refuses without one', but(refused(session)), 'problem', 'gate-refused', {facts: {host, status: 403}}],
  [
    'it tests here and refuses there',
    but(challenge(session), refused(server)),
    'problem',
    'gate-refused',
    {facts: {host: 'auth.openai.com'}},
  ],
  [
    'the service behind it fails',
    but(asked({url: server, status: 500, headers: {...edge, ...json}})),
    'problem',
    'gate-failing',
    {facts: {host: 'auth.openai.com', status: 500}},
  ],
  ['nothing comes as far', all({error: 'net::ERR_CONNECTION_RESET'}), 'not-run', 'gate-unreached'],
  ['a filter answers', but(blockPage(session), blockPage(server)), 'not-run', 'gate-unreached'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
