import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {gatherer as bareGatherer} from './gather';
import {eventTells} from './telling';
import {entriesFrom, type Phase, type WireEvent} from './wire-event';

const gatherer = () => {
  const {take, takeAll} = bareGatherer();
  return {take: (event: WireEvent) => take(event, eventTells(event)), takeAll};
};

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

describe('what is told of a data request', () => {
  it('is kept until the request ends, and then stored as one', () => {
    const {take} = gatherer();
    expect(take(start)).toBeUndefined();
    expect(take(answered)).toBeUndefined();
    expect(take(completed)).toEqual([start, event('headers', 10, {status: 200}), completed]);
  });

  it('is stored at once when it may be a failure, with what went before', () => {
    const {take} = gatherer();
    const refused = event('headers', 10, {status: 403, headers});
    take(start);
    expect(take(refused)).toEqual([start, refused]);
    expect(take(event('completed', 12, {status: 403, headers}))).toHaveLength(1);
  });

  it('is stored when it does not end', () => {
    const {take, takeAll} = gatherer();
    take(start);
    expect(takeAll()).toEqual([[start]]);
    expect(takeAll()).toEqual([]);
    expect(take(completed)).toEqual([completed]);
  });

  it('is not mixed with that of others', () => {
    const {take} = gatherer();
    take(start);
    take(event('start', 1, {request: '2'}));
    expect(take(completed)).toEqual([start, completed]);
  });
});

it('a page waits for nothing', () => {
  const page = event('start', 0, {target: 'document'});
  expect(gatherer().take(page)).toEqual([page]);
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
      (requests, turns) => {
        const left = requests.map(({phases, status}, request) => phases.map(phase => ({phase, status, request})));
        const order = [...turns.flatMap(turn => left[turn]?.shift() ?? []), ...left.flat()];
        const events = order.map(({request, phase, status}, at) =>
          event(phase, at, {
            request: `${request}`,
            ...(phase !== 'start' && {status: phase === 'redirect' ? 302 : status, headers}),
            ...(phase === 'failed' && {error: 'net::ERR_FAILED'}),
          }),
        );
        const {take, takeAll} = gatherer();
        const stored = [...events.flatMap(one => take(one) ?? []), ...takeAll().flat()];
        expect(entriesFrom(stored)).toEqual(entriesFrom(events));
      },
    ),
  );
});
