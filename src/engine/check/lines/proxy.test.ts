import {html} from '../../../testing/builders';
import {asked, but, having, healthySeen, nothing, readings, urls} from '../../../testing/check';
import {proxyLine} from './proxy';

const {auth: url, stripe} = urls;
const host = 'auth.openai.com';
const {proxy: _, ...untold} = healthySeen;

readings(proxyLine, [
  ['none', healthySeen, 'fine', 'proxy-none'],
  ['one that passes all on', having({proxy: 'socks'}), 'fine', 'proxy-used', {facts: {kind: 'socks'}}],
  [
    'one that wants a login',
    but(asked({url, status: 407, headers: html})),
    'problem',
    'proxy-failing',
    {facts: {host}, remedy: 'check-proxy'},
  ],
  ['one that is away', but(asked({url, error: 'net::ERR_PROXY_CONNECTION_FAILED'})), 'problem', 'proxy-failing'],
  [
    'one inside that reaches nobody',
    but(asked({url, status: 502, headers: html, address: 'private'})),
    'problem',
    'proxy-failing',
    {facts: {host}, remedy: 'ask-it'},
  ],
  [
    'a filter inside',
    but(asked({url, headers: html, address: 'private'})),
    'problem',
    'proxy-private',
    {facts: {host}, remedy: 'ask-it'},
  ],
  ['a proxy’s own address', but(asked({url: stripe, headers: html, address: 'private'})), 'fine', 'proxy-none'],
  ['a browser that does not tell', untold, 'not-run', 'proxy-hidden'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
