import {type Exchange, exchange, login} from '../../src/testing/har';
import {exported} from '../../src/testing/har-exporters';
import {noise} from '../../src/testing/har-noise';

/** Data of the app, as long as a list of chats. */
const chats = JSON.stringify({
  items: Array.from({length: 60}, (_, index) => ({
    id: `c-${index}`,
    title: 'A chat',
    create_time: '2026-11-22T03:40:00Z',
  })),
});
const bundle = 'export const part = () => 1;\n'.repeat(250);

/** One in twenty of what a browser loads beside a login: scripts above all, then telemetry, the app's data, other sites. */
function around(at: number, index: number): Exchange {
  const kind = index % 20;
  if (kind < 13)
    return exchange(at, 'GET', `https://cdn.oaistatic.com/assets/part-${index}.js`, {
      kind: 'script',
      body: bundle,
      got: {'content-type': 'text/javascript; charset=utf-8'},
    });
  if (kind < 17) return exchange(at, 'POST', 'https://ab.chatgpt.com/v1/rgstr', {body: '{"success":true}'});
  const from = kind < 18 ? 'https://other.example' : 'https://chatgpt.com/backend-api';
  return exchange(at, 'GET', `${from}/conversations?offset=${index}`, {
    body: chats,
    got: {'content-type': 'application/json'},
  });
}

const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({name, value}));

/** What a browser sends and an edge answers each time, beside what tells something of a login. */
const sentEachTime = lines({
  ':authority': 'chatgpt.com',
  ':method': 'GET',
  ':path': '/',
  ':scheme': 'https',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'ja,en-US;q=0.9,en;q=0.8',
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  priority: 'u=1, i',
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Windows"',
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
});
const answeredEachTime = lines({
  'alt-svc': 'h3=":443"; ma=86400',
  'cf-cache-status': 'DYNAMIC',
  'content-encoding': 'br',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  nel: '{"success_fraction":0.01,"report_to":"cf-nel","max_age":604800}',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains; preload',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
/** Which script asked, and by which way. */
const initiator = {
  type: 'script',
  stack: {
    callFrames: Array.from({length: 8}, (_, index) => ({
      functionName: `part${index}`,
      scriptId: String(100 + index),
      url: `https://cdn.oaistatic.com/assets/part-${index}.js`,
      lineNumber: index * 31,
      columnNumber: index * 977,
    })),
  },
};

interface Written {
  readonly request: {readonly headers: readonly unknown[]};
  readonly response: {readonly headers: readonly unknown[]};
}

const inFull = (entry: Written) => ({
  ...entry,
  _initiator: initiator,
  request: {...entry.request, headers: [...entry.request.headers, ...sentEachTime]},
  response: {...entry.response, headers: [...entry.response.headers, ...answeredEachTime]},
});

/** A file as DevTools writes it: one login with its noise, and as many requests around it as are wanted. */
export function longFile(entries: number): string {
  const own = [...login(), ...noise()];
  const others = Array.from({length: entries - own.length}, (_, index) => around(30 + index * 0.05, index));
  const {log} = exported([...own, ...others], 'chrome');
  return JSON.stringify({log: {...log, entries: (log.entries as readonly Written[]).map(inFull)}});
}
