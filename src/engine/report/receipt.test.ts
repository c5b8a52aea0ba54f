import {describe, expect, it} from 'vitest';
import {cookie, entry, evidence, sighting} from '../../testing/builders';
import {fullHar} from '../../testing/full-har';
import {line, rawEntry, rawHar} from '../../testing/har-file';
import {toHar} from './har';
import {countOf, type Receipt} from './receipt';
import {redact} from './redact';

const receiptOf = (file: unknown): Receipt =>
  redact(JSON.parse(JSON.stringify(file)), '1.0.0').log._loginDoctor.receipt;
const sending = (...headers: ReadonlyArray<readonly [string, string]>) =>
  rawHar({request: {headers: headers.map(([name, value]) => line(name, value))}});
const jwt = `eyJ${btoa('{"alg":"RS256"}').slice(3)}.e30.c2ln`;

const cases: ReadonlyArray<readonly [what: string, file: unknown, receipt: Receipt]> = [
  ['nothing where nothing was', rawHar(), {}],
  [
    'cookies by their values and unknown names',
    sending(['cookie', 'oai-did=xyz; employer=1']),
    {cookies: {number: 1, text: 1, name: 1}},
  ],
  ['a token in a header', sending(['authorization', `Bearer ${jwt}`]), {headers: {token: 1}}],
  [
    'a header that nobody knows, with its name',
    sending(['x-corp-user', 'a.tanaka@corp.example']),
    {headers: {email: 1, name: 1}},
  ],
  ['parts of an address', rawHar({url: 'https://chatgpt.com/c/4711?code=secret'}), {addresses: {number: 1, text: 2}}],
  ['a foreign host', rawHar({url: 'https://corp.example/'}), {addresses: {host: 1}}],
  [
    'bodies, whatever is in them',
    rawHar({
      request: {postData: {mimeType: 'text/plain', params: [line('password', 'x')]}},
      response: {content: {size: 3, mimeType: 'text/plain', text: 'abc'}},
    }),
    {'bodies-sent': {whole: 1}, 'bodies-received': {whole: 1}},
  ],
  ['messages of a stream', rawHar({entry: {_webSocketMessages: [{data: 'a'}, {data: 'b'}]}}), {messages: {whole: 2}}],
  [
    'who asked',
    rawHar({entry: {_initiator: {type: 'script', url: 'https://corp.example/a.js'}}}),
    {initiators: {whole: 1}},
  ],
  [
    'where it was connected',
    rawHar({entry: {serverIPAddress: '203.0.113.7', connection: '443'}}),
    {connections: {whole: 2}},
  ],
  [
    'titles and comments',
    rawHar({log: {pages: [{title: 'Taro’s chat', comment: 'mine'}], comment: 'x', entries: [rawEntry()]}}),
    {titles: {whole: 1}, comments: {whole: 2}},
  ],
  ['what a program adds', rawHar({entry: {_user: 'taro'}, request: {_token: 'x'}}), {extras: {whole: 2}}],
];

describe('the receipt counts', () => {
  it.each(cases)('%s', (_what, file, receipt) => expect(receiptOf(file)).toEqual(receipt));

  it('the same when a redacted file is redacted again', () => {
    const full = fullHar();
    const once = redact(full, '1.0.0');
    expect(countOf(receiptOf(full))).toBeGreaterThan(10);
    expect(receiptOf(once)).toEqual(receiptOf(full));
  });

  it('what the recorder left out: the cookie store without values, the addresses of pages', () => {
    const seen = evidence([entry({url: 'https://chatgpt.com/(text-9)'})], {
      cookies: [cookie(), cookie({name: '(cookie-8)'}), cookie({length: 0})],
      sightings: [sighting({url: 'https://chatgpt.com/c/(uuid-36~1)'})],
    });
    expect(toHar(seen, '1.0.0').log._loginDoctor.receipt).toEqual({
      cookies: {text: 2, name: 1},
      addresses: {id: 1, text: 2},
    });
  });
});

it('says how many of one kind there are, wherever they stood', () => {
  const receipt: Receipt = {cookies: {token: 2, text: 5}, headers: {token: 1}};
  expect([countOf(receipt, 'token'), countOf(receipt, 'email'), countOf(receipt)]).toEqual([3, 0, 8]);
});
