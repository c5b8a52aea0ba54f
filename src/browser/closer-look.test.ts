import {beforeEach, expect, it, vi} from 'vitest';

/** Each test is a life of the worker of its own. */

let wanting: unknown[];
/** Listeners of a worker that was stopped: the browser knows them until the next one adds them again and takes them away. */
let left = 0;
const setAlarm = vi.fn();

async function begin(isChromium = true) {
  vi.resetModules();
  setAlarm.mockClear();
  const onErrorOccurred = {
    addListener: (hear: unknown, _: object, extra: readonly string[]) => {
      wanting.push({hear, extra});
      left = 0;
    },
    removeListener: (hear: unknown) => {
      wanting = wanting.filter(one => (one as {hear: unknown}).hear !== hear);
    },
  };
  const webRequest = {onErrorOccurred, ...(isChromium && {OnErrorOccurredOptions: {EXTRA_HEADERS: 'extraHeaders'}})};
  vi.stubGlobal('chrome', {webRequest, alarms: {create: setAlarm}});
  return import('./closer-look');
}

beforeEach(() => {
  wanting = [];
});

it('begins with a login, once, and sees to its end', async () => {
  const {lookCloserAt} = await begin();
  lookCloserAt('https://auth.openai.com/log-in');
  lookCloserAt('https://auth.openai.com/api/accounts/authorize');
  expect(wanting).toMatchObject([{extra: ['extraHeaders']}]);
  expect(setAlarm.mock.calls).toEqual([['login-over', {delayInMinutes: 10}]]);
});

it.each(['https://chatgpt.com/', 'https://chatgpt.com/api/auth/session', 'https://sentinel.openai.com/x'])(
  'does not begin with %s',
  async url => {
    const {lookCloserAt} = await begin();
    lookCloserAt(url);
    expect(wanting).toEqual([]);
  },
);

it('ends, also what a worker that was stopped had begun, and begins again with the next login', async () => {
  const {lookCloserAt, lookAway} = await begin();
  lookCloserAt('https://chatgpt.com/auth/login');
  lookAway();
  expect(wanting).toEqual([]);
  lookCloserAt('https://chatgpt.com/auth/login');
  expect(wanting).toHaveLength(1);

  wanting = [];
  left = 1;
  const next = await begin();
  next.lookAway();
  expect({wanting, left}).toEqual({wanting: [], left: 0});
});

it('asks Firefox for nothing', async () => {
  const {lookCloserAt} = await begin(false);
  lookCloserAt('https://auth.openai.com/log-in');
  expect(wanting).toEqual([]);
});
