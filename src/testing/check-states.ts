import type {Asked} from '../engine/check/asked';
import {hostAsks} from '../engine/check/asks';
import type {Seen} from '../engine/check/seen';
import type {CheckState} from '../engine/check/state';
import {at, edge, request} from './builders';

/** A check that is over, with what was seen. */
export const checked = (seen: Partial<Seen> = {}, more: Partial<CheckState> = {}): CheckState => ({
  id: 'click',
  phase: 'done',
  endedAt: at(130),
  ...more,
  seen: {at: at(120), asked: [], ...seen},
});

/** Every host of the lists answered as it should. */
export const allAnswered: readonly Asked[] = hostAsks.map(({url}) => ({
  url,
  entry: request({url, headers: edge, after: 121}),
}));

/** The others answered, this host did not. */
export const butFor = (host: string, ...parts: Parameters<typeof request>): readonly Asked[] =>
  allAnswered.map(asked =>
    new URL(asked.url).hostname === host ? {url: asked.url, entry: request({url: asked.url, ...parts[0]})} : asked,
  );
