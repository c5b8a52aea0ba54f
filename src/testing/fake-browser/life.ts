import {createContext, runInContext} from 'node:vm';
import type {BackgroundScripts} from './background-scripts';
import type {BrowserState} from './state';

export type Listener = (...told: readonly unknown[]) => unknown;

interface Registered {
  readonly listener: Listener;
  /** Kinds of requests, for the events of requests. */
  readonly types?: readonly string[];
}

interface Call {
  /** What the browser does, in the order of the calls. */
  readonly act: () => unknown;
  /** Done even when the worker is stopped right after it asked: what was written is in the browser's hands. */
  readonly lasting: boolean;
  readonly settle: (result: unknown) => void;
  readonly refuse: (reason: unknown) => void;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/**
 * One life of the worker: a realm of its own with the real scripts in it. When it ends, no answer reaches it any more
 * and no timer of it rings: whatever it was about to do is never done.
 */
export interface Life {
  alive: boolean;
  readonly listeners: Map<string, Registered[]>;
  /** Asked of the browser, not done yet. */
  readonly calls: Call[];
  /** Done, not answered yet. */
  readonly answers: Array<() => void>;
  timers: Timer[];
  /** Asks the browser for something. */
  readonly call: <Result>(act: () => Result, lasting?: boolean) => Promise<Result>;
}

function blankLife(): Life {
  const life: Life = {
    alive: true,
    listeners: new Map(),
    calls: [],
    answers: [],
    timers: [],
    call: (act, lasting = false) =>
      new Promise((settle, refuse) => {
        if (life.alive) life.calls.push({act, lasting, settle: settle as (result: unknown) => void, refuse});
      }),
  };
  return life;
}

/** The browser does what it was asked first; the answer is on its way. */
export function obey({calls, answers}: Life): void {
  const next = calls.shift();
  if (!next) return;
  try {
    const result = next.act();
    answers.push(() => next.settle(result));
  } catch (reason) {
    answers.push(() => next.refuse(reason));
  }
}

/** Ends a life. Of what it had asked for, the browser still does the first `sent`, and what lasts. */
export function end(life: Life, sent: number): void {
  life.alive = false;
  const left = life.calls.splice(0);
  for (const call of left.filter(({lasting}, place) => lasting || place < sent)) {
    life.calls.push(call);
    obey(life);
  }
  life.answers.length = 0;
  life.timers = [];
  life.listeners.clear();
}

let serial = 0;

export const timersOf = (life: Life, state: BrowserState) => ({
  setTimeout: (run: () => void, wait = 0) => {
    serial += 1;
    if (life.alive) life.timers.push({id: serial, at: state.now + wait, run});
    return serial;
  },
  clearTimeout: (id: number) => {
    life.timers = life.timers.filter(timer => timer.id !== id);
  },
});

const ownClock = `globalThis.Date = class extends Date {
  constructor(...parts) { parts.length > 0 ? super(...parts) : super(wallClock()); }
  static now() { return wallClock(); }
}`;

/** Starts a worker: its script runs to the end at once, and its listeners are there. */
export function startLife(
  scripts: BackgroundScripts,
  state: BrowserState,
  worldOf: (life: Life) => Readonly<Record<string, unknown>>,
): Life {
  const life = blankLife();
  const fetchFile = (path: string) =>
    life.call(() => ({json: async () => JSON.parse(scripts.files.get(path) ?? 'null')}));
  const world = worldOf(life) as {readonly fetchFar: (...request: readonly unknown[]) => unknown};
  const realm = createContext({
    ...world,
    ...timersOf(life, state),
    performance: {now: () => state.now},
    wallClock: () => state.now,
    fetch: (url: string, how: unknown) => (url.startsWith('/') ? fetchFile(url) : world.fetchFar(url, how)),
    navigator: {userAgent: 'Chrome/156.0'},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    importScripts: () => void scripts.work.runInContext(realm),
    URL,
    URLSearchParams,
    TextDecoder,
    TextEncoder,
    atob,
    btoa,
  });
  runInContext(ownClock, realm);
  scripts.background.runInContext(realm);
  return life;
}
