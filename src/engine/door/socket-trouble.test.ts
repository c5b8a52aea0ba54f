import {describe, expect, test} from 'vitest';
import {rawEntry} from '../../testing/har-file';
import {statusOf} from '../evidence/entries';
import {cleanEntry} from './clean-entry';

const url = 'wss://ws.chatgpt.com/';
const nothing = {status: 0, headers: [], content: {size: 0, mimeType: 'x-unknown'}};
const told = (data: unknown, response: Readonly<Record<string, unknown>> = nothing, type = 'error') =>
  cleanEntry(
    rawEntry({
      url,
      response,
      entry: {
        _resourceType: 'websocket',
        _webSocketMessages: [
          {type: 'send', data: 'hello'},
          {type, data},
        ],
      },
    }),
    '0',
  );

const seen = (entry: ReturnType<typeof told>) => [statusOf(entry), entry._error];

describe('why a lasting connection was not opened', () => {
  test.each<[string, unknown, [number, string | undefined]]>([
    ['by its name', 'Error in connection establishment: net::ERR_CONNECTION_RESET', [0, 'net::ERR_CONNECTION_RESET']],
    [
      'by the answer that came instead',
      'Error during WebSocket handshake: Unexpected response code: 404',
      [404, undefined],
    ],
    ['nothing of an unknown name', 'Error in connection establishment: net::ERR_SOMEONES_SECRET', [0, '(sentence)']],
    ['nothing of another sentence', 'someone@example.com', [0, undefined]],
    ['nothing of what is no text', 404, [0, undefined]],
  ])('%s', (_, data, expected) => expect(seen(told(data))).toEqual(expected));

  test('not from what was sent or received', () => {
    expect(seen(told('net::ERR_CONNECTION_RESET', nothing, 'receive'))).toEqual([0, undefined]);
  });

  test('not of one that was open', () => {
    expect(seen(told('net::ERR_CONNECTION_RESET', {...nothing, status: 101}))).toEqual([101, undefined]);
  });

  test('none of it stays in the entry', () => {
    expect(JSON.stringify(told('net::ERR_CONNECTION_RESET'))).not.toMatch(/hello|_webSocketMessages/);
  });
});
