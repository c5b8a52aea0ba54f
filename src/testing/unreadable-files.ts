import {rawHar} from './har-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = JSON.stringify(rawHar());

const gzip = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab, 0x56]);
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);

/** What is wrong, and what the one line has to say. */
export const unreadable: ReadonlyArray<readonly [what: string, bytes: Uint8Array, says: RegExp]> = [
  ['an empty file', bytes(''), /is empty/],
  ['blanks', bytes(' \n\t\r\n'), /is empty/],
  ['only a mark', bytes('\ufeff'), /is empty/],
  ['a picture', picture, /is not text/],
  ['a zipped file', gzip, /is not text/],
  ['another archive', bytes('PK\u0003\u0004\u0014\u0000'), /is not text/],
  ['words', bytes('Dear support, here is my HAR'), /is not JSON/],
  ['a page', bytes('<!doctype html><title>HAR</title>'), /is not JSON/],
  ['a file that is cut off', bytes(file.slice(0, -40)), /is cut off/],
  ['a list', bytes('[]'), /is JSON but not HAR/],
  ['null', bytes('null'), /is JSON but not HAR/],
  ['a number', bytes('1'), /is JSON but not HAR/],
  ['JSON of something else', bytes('{"name": "x"}'), /is JSON but not HAR: it has no "log"/],
  ['a log of text', bytes('{"log": "x"}'), /it has no "log"/],
  ['a log that is a list', bytes('{"log": []}'), /it has no "log"/],
  ['a log without entries', bytes('{"log": {"version": "1.2"}}'), /"log.entries" is not a list/],
  ['entries that are none', bytes('{"log": {"entries": {"0": {}}}}'), /"log.entries" is not a list/],
  ['an entry of text', bytes('{"log": {"entries": ["GET /"]}}'), /entry 0: entry is not an object/],
  ['an entry of nothing', bytes('{"log": {"entries": [null]}}'), /entry 0: entry is not an object/],
  ['an entry without request', bytes(JSON.stringify(rawHar({entry: {request: undefined}}))), /entry 0: request is not/],
  [
    'a request of text',
    bytes(JSON.stringify(rawHar({entry: {request: 'GET /'}}))),
    /entry 0: request is not an object/,
  ],
  [
    'an entry without response',
    bytes(JSON.stringify(rawHar({entry: {response: undefined}}))),
    /response is not an obj/,
  ],
  ['a response that is a list', bytes(JSON.stringify(rawHar({entry: {response: []}}))), /response is not an object/],
  ['an address that is a number', bytes(JSON.stringify(rawHar({url: 7}))), /entry 0: request.url is not a text/],
  ['no address', bytes(JSON.stringify(rawHar({request: {url: null}}))), /request.url is not a text/],
  ['a status in words', bytes(JSON.stringify(rawHar({response: {status: 'OK'}}))), /response.status is not a number/],
  [
    'a status that is an object',
    bytes(JSON.stringify(rawHar({response: {status: {}}}))),
    /response.status is not a num/,
  ],
];
