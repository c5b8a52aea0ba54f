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
const bundle = 'export const part = () => 1;\n'.repeat(400);

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

/** A file as DevTools writes it: one login with its noise, and as many requests around it as are wanted. */
export function longFile(entries: number): string {
  const own = [...login(), ...noise()];
  const others = Array.from({length: entries - own.length}, (_, index) => around(30 + index * 0.05, index));
  return JSON.stringify(exported([...own, ...others], 'chrome'));
}
