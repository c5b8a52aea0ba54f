import {describe, expect, test} from 'vitest';
import {toWireEvent} from './live-event';

const details = {
  requestId: '7',
  url: 'https://sentinel.openai.com/backend-api/sentinel/req',
  method: 'POST',
  type: 'xmlhttprequest',
  tabId: 1,
  timeStamp: 5,
  originUrl: 'https://auth.openai.com/log-in?x=secret',
  cookieStoreId: 'firefox-container-3',
} as const;

describe('an event as Firefox tells it', () => {
  test('names the origin that asked, and the container', () => {
    expect(toWireEvent('start', details)).toMatchObject({
      initiatorOrigin: 'https://auth.openai.com',
      store: 'firefox-container-3',
    });
  });

  test('cookies that are set in one header become a header each, without their values', () => {
    const value = '__cf_bm=secret; Path=/; Secure\n_cfuvid=secret; HttpOnly';
    const {headers} = toWireEvent('completed', {...details, responseHeaders: [{name: 'set-cookie', value}]});
    expect(headers).toEqual([
      {name: 'set-cookie', value: '__cf_bm=(text-6); Path=/; Secure'},
      {name: 'set-cookie', value: '_cfuvid=(text-6); HttpOnly'},
    ]);
  });

  test('of what was sent only how it was asked remains', () => {
    const requestHeaders = [
      {name: 'Sec-Fetch-Mode', value: 'cors'},
      {name: 'Origin', value: 'https://auth.openai.com'},
      {name: 'Cookie', value: 'a=secret'},
      {name: 'Authorization', value: 'Bearer secret'},
    ];
    expect(toWireEvent('sent', {...details, requestHeaders}).sent).toEqual([
      {name: 'sec-fetch-mode', value: 'cors'},
      {name: 'origin', value: 'https://auth.openai.com'},
    ]);
  });

  test('a sentence about a certificate stays outside; the work knows its name', () => {
    const error = 'Peer’s Certificate issuer is not recognized.';
    expect(toWireEvent('failed', {...details, error}).error).toBe('(TLS problem)');
  });
});
