import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {gatherer} from './gather';
import {entriesFrom, type Phase, type WireEvent} from './wire-event';

const headers = [{name: 'server', value: 'cloudflare'}];

const event = (phase: Phase, at: number, more: Partial<WireEvent> = {}): WireEvent => ({
  request: '1',
  phase,
  at,
  url: 'https://chatgpt.com/backend-api/me',
  method: 'GET',
  target: 'xhr',
  tab: 1,
  ...more,
});

const start = event('start', 0);
const answered = event('headers', 10, {status: 200, headers});
const completed = event('completed', 12, {status: 200, headers});

describe('what is told of a request', () => {
  it('is stored as one, once it has ended', () => {
    const {add, takeAll} = gatherer();
    add(start);
    add(answered);
    const all = [start, event('headers', 10, {status: 200}), completed];
    expect(add(completed)).toEqual(all);
    expect(takeAll()).toEqual([all]);
    expect(takeAll()).toEqual([]);
  });

  it('is stored as far as it is known when it does not end', () => {
    const {add, takeAll} = gatherer();
    add(start);
    expect(takeAll()).toEqual([[start]]);
    expect(takeAll()).toEqual([]);
    add(completed);
    expect(takeAll()).toEqual([[completed]]);
  });

  it('is not mixed with that of others', () => {
    const {add, takeAll} = gatherer();
    const other = event('start', 1, {request: '2'});
    add(start);
    add(other);
    add(completed);
    expect(takeAll()).toEqual([[start, completed], [other]]);
  });
});

/** One request as browsers tell it: perhaps led on a few times, then ended in one way, or not at all. */
const hop = (end: readonly Phase[]): readonly Phase[] => ['start', 'headers', ...end];
const anyRequest = fc
  .record({
    redirects: fc.nat({max: 2}),
    end: fc.constantFrom<readonly Phase[]>(['completed'], ['failed'], []),
    status: fc.constantFrom(200, 204, 403),
  })
  .map(({redirects, end, status}) => ({
    phases: [...Array.from({length: redirects}, () => hop(['redirect'])), hop(end)].flat(),
    status,
  }));

it('whatever is gathered gives the entries that the events alone would give', () => {
  fc.assert(
    fc.property(
      fc.array(anyRequest, {maxLength: 4}),
      fc.array(fc.nat({max: 3}), {maxLength: 60}),
      fc.array(fc.boolean(), {maxLength: 60}),
      (requests, turns, takes) => {
        const left = requests.map(({phases, status}, request) => phases.map(phase => ({phase, status, request})));
        const order = [...turns.flatMap(turn => left[turn]?.shift() ?? []), ...left.flat()];
        const events = order.map(({request, phase, status}, at) =>
          event(phase, at, {
            request: `${request}`,
            ...(phase !== 'start' && {status: phase === 'redirect' ? 302 : status, headers}),
            ...(phase === 'failed' && {error: 'net::ERR_FAILED'}),
          }),
        );
        const {add, takeAll} = gatherer();
        const stored = events.flatMap((one, nth) => {
          add(one);
          return takes[nth] ? takeAll().flat() : [];
        });
        stored.push(...takeAll().flat());
        expect(entriesFrom(stored)).toEqual(entriesFrom(events));
      },
    ),
  );
});
