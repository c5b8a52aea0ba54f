import {edge, html} from '../../../testing/builders';
import {asked, but, having, healthySeen, lost, nothing, readings, traced, urls} from '../../../testing/check';
import type {Trace} from '../../evidence/facts';
import type {Certificate, Seen} from '../seen';
import {certificateLine} from './certificate';

const {chatgpt, auth, server} = urls;
const host = 'auth.openai.com';
const shown = (...certificates: readonly Certificate[]): Seen => having({certificates});
const genuine: Certificate = {host: 'chatgpt.com', issuer: 'public', builtIn: true};
const refused = but(asked({url: server, status: 403, headers: {...edge, ...html}}));
const by = (parts: Trace) => but(traced(auth, parts));

readings(certificateLine, [
  ['a public authority’s', shown(genuine, {host, issuer: 'public'}), 'fine', 'certificate-public', {facts: {hosts: 2}}],
  [
    'a product’s',
    shown(genuine, {host, issuer: 'zscaler'}),
    'potential',
    'certificate-product',
    {facts: {host, product: 'Zscaler'}, remedy: 'ask-it'},
  ],
  [
    'an own program’s',
    shown({host, issuer: 'kaspersky'}),
    'potential',
    'certificate-product',
    {remedy: 'pause-web-scan'},
  ],
  [
    'the gate refuses what looks in',
    {...refused, certificates: [{host, issuer: 'zscaler'}]},
    'problem',
    'certificate-product',
  ],
  [
    'a named one counts before one that nobody knows',
    shown({host: 'chatgpt.com', issuer: 'unlisted'}, {host, issuer: 'eset'}),
    'potential',
    'certificate-product',
    {facts: {host}},
  ],
  ['one that nobody knows', shown({host, issuer: 'unlisted'}), 'potential', 'certificate-unlisted', {facts: {host}}],
  [
    'a public name of which the browser does not know the root',
    shown({host, issuer: 'public', builtIn: false}),
    'potential',
    'certificate-unlisted',
  ],

  ['not shown, and no sign', healthySeen, 'not-run', 'certificate-hidden'],
  ['none was shown', shown(), 'not-run', 'certificate-hidden'],
  ['nothing answered', {...nothing, asked: [lost(auth, 'net::ERR_CONNECTION_RESET')]}, 'not-run', 'certificate-unseen'],
  [
    'that of the login first',
    shown({host: 'status.openai.com', issuer: 'unlisted'}, {host: 'chatgpt.com', issuer: 'unlisted'}),
    'potential',
    'certificate-unlisted',
    {facts: {host: 'chatgpt.com'}},
  ],
  ['a sign: an older HTTP', by({http: 'http/1.1'}), 'potential', 'sign-http'],
  ['a sign: an older TLS', by({tls: 'TLSv1.2'}), 'potential', 'sign-tls'],
  ['a sign: an older key exchange', by({kex: 'P-256'}), 'potential', 'sign-kex'],
  [
    'a sign: a proxy names itself',
    but(asked({url: chatgpt, headers: {...edge, via: '(text-9)'}})),
    'potential',
    'sign-via',
  ],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
