import {setImmediate} from 'node:timers/promises';
import {apisOf} from './apis';
import type {BackgroundScripts} from './background-scripts';
import {chance} from './chance';
import {end, type Life, obey, startLife} from './life';
import {netOf} from './net-api';
import {type BrowserState, freshState} from './state';

interface Pending {
  readonly event: string;
  readonly about: readonly unknown[];
  /** Called once every listener has returned. */
  readonly told?: () => void;
}

/** A browser in memory that runs the real background, can stop it between any two steps, and wakes it by what happens. */
export interface FakeBrowser {
  readonly state: BrowserState;
  /** How often the worker was stopped in the middle of something. */
  readonly kills: () => number;
  /** Something happens; the worker is started for it when there is none. Calls back when it was told. */
  happen(event: string, about: readonly unknown[], told?: () => void): void;
  /** What a page of the extension sends. Rejects when the worker is stopped over it, as the browser does. */
  send(message: unknown, sender?: object): Promise<unknown>;
  /** Takes steps until nothing is left to do, or as many as `most`. Time stands still. */
  steps(most?: number): Promise<void>;
  /** Lets time pass, and what is due by then happens; or until that holds, between any two steps. */
  wait(milliseconds: number, holds?: () => boolean): Promise<void>;
  /** Stops the worker now. */
  kill(): void;
  /** What lies in session memory, as it is or as a text. */
  stored<Item>(key: string): Item | undefined;
}

const popup = {id: 'ours', url: 'chrome-extension://ours/src/popup/index.html'};

/** @param killAt at which steps, counted from the start, the worker is stopped */
export function fakeBrowser(scripts: BackgroundScripts, seed: number, killAt: readonly number[] = []): FakeBrowser {
  const state = freshState();
  const random = chance(seed);
  const below = (count: number) => Math.floor(random() * count);
  const waiting: Pending[] = [];
  const doomed = new Set(killAt);
  let life: Life | undefined;
  let step = 0;
  let kills = 0;
  let hangUp = new Set<() => void>();

  const happen: FakeBrowser['happen'] = (event, about, told) => {
    waiting.push({event, about, ...(told && {told})});
  };
  const tell = (event: string, ...about: readonly unknown[]) => happen(event, about);
  const [apis, net] = [apisOf(state, tell), netOf(state, tell)];
  const start = (started: Life) => {
    const {openInPage, ...far} = net(started);
    return {chrome: apis(started, openInPage), ...far};
  };

  const kill = () => {
    if (!life) return;
    if (life.calls.length + life.answers.length + life.timers.length > 0) kills += 1;
    end(life, below(life.calls.length + 1));
    life = undefined;
    for (const close of hangUp) close();
    hangUp = new Set();
  };

  const dispatch = ({event, about, told}: Pending) => {
    life ??= startLife(scripts, state, start);
    const type = (about[0] as {readonly type?: string} | undefined)?.type;
    for (const {listener, types} of life.listeners.get(event) ?? [])
      if (!types || !type || types.includes(type)) listener(...about);
    told?.();
  };

  const moves = (): ReadonlyArray<() => void> => {
    const next = waiting[0];
    return [
      ...(next
        ? [
            () => {
              waiting.shift();
              dispatch(next);
            },
          ]
        : []),
      ...(life?.calls.length ? [() => obey(life as Life)] : []),
      ...(life?.answers.length ? [() => life?.answers.splice(below(life.answers.length), 1)[0]?.()] : []),
    ];
  };

  const steps = async (most = Number.POSITIVE_INFINITY, holds = () => false) => {
    for (let taken = 0; taken < most && !holds(); taken += 1) {
      await setImmediate();
      const possible = moves();
      if (possible.length === 0) return;
      step += 1;
      if (doomed.has(step)) kill();
      else possible[below(possible.length)]?.();
    }
  };

  const ring = () => {
    const due = life?.timers.filter(({at}) => at <= state.now) ?? [];
    if (life) life.timers = life.timers.filter(timer => !due.includes(timer));
    for (const {run} of due) run();
    for (const [name, {at, every}] of state.alarms)
      if (at <= state.now) {
        if (every) state.alarms.set(name, {at: at + every, every});
        else state.alarms.delete(name);
        happen('alarms.onAlarm', [{name}]);
      }
  };

  const stored = (key: string) => {
    const item: unknown = JSON.parse(state.session.get(key) ?? 'null') ?? undefined;
    return typeof item === 'string' ? JSON.parse(item) : item;
  };

  return {
    state,
    kills: () => kills,
    happen,
    kill,
    steps: most => steps(most),
    stored,
    send: (message, sender = popup) =>
      new Promise((reply, refuse) => {
        const lost = () => refuse(new Error('A listener indicated an asynchronous response, but the channel closed.'));
        happen('runtime.onMessage', [message, sender, reply], () => hangUp.add(lost));
      }),
    wait: async (milliseconds, holds = () => false) => {
      const until = state.now + milliseconds;
      const asFarAsCanBe = () => steps(undefined, holds);
      await asFarAsCanBe();
      while (state.now < until && !holds()) {
        const times = [
          ...(life?.timers.map(({at}) => at) ?? []),
          ...[...state.alarms.values()].map(({at}) => at),
          until,
        ];
        state.now = Math.max(state.now, Math.min(until, ...times));
        ring();
        await asFarAsCanBe();
        if (state.now >= until) break;
      }
    },
  };
}
