import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {beginning} from '../../testing/builders';
import {attemptsOf} from './attempt';
import {steadyTimes} from './steady-times';
import {entriesFrom, type WireEvent} from './wire-event';

const event = (request: number, phase: WireEvent['phase'], at: number): WireEvent => ({
  request: `${request}`,
  phase,
  at: beginning + at,
  url: request % 2 ? 'https://chatgpt.com/' : 'https://auth.openai.com/log-in',
  method: 'GET',
  target: 'document',
  tab: 1,
  ...(phase === 'completed' && {status: 200}),
});

/** A login of five steps, two seconds apart. */
const steps = [1, 2, 3, 4, 5].flatMap(request => [
  event(request, 'start', request * 2000),
  event(request, 'completed', request * 2000 + 300),
]);
const steady = (events: readonly WireEvent[]) =>
  steadyTimes({events, cookieChanges: [], sightings: []}, beginning + 60_000).events;
const order = (events: readonly WireEvent[]) => entriesFrom(events).map(({_id}) => _id);

/** The clock is set by so much before the given place. */
const jump = (events: readonly WireEvent[], place: number, by: number) =>
  events.map((one, index) => (index < place ? one : {...one, at: one.at + by}));

describe('a clock that is set back in the middle of a login', () => {
  test('leaves the login whole and in its order, wherever and however far', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: steps.length - 1}),
        fc.integer({min: -90_000_000, max: -20_000}),
        fc.integer({min: 1, max: steps.length - 1}),
        fc.integer({min: -90_000_000, max: -20_000}),
        (place, by, place2, by2) => {
          const events = steady(jump(jump(steps, place, by), place2, by2));
          expect(order(events)).toEqual(order(steps));
          expect(attemptsOf(entriesFrom(events))).toHaveLength(1);
        },
      ),
    );
  });

  test('a clock that runs is left alone, whatever the order of the records', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, {minLength: steps.length}), events => {
        expect(steady(events)).toEqual(events);
      }),
    );
  });

  test('what was seen before lies before what comes after, and nothing lies ahead of now', () => {
    const events = jump(steps, 6, -3_600_000);
    const at = new Date(beginning + 5000).toISOString();
    const now = beginning - 3_600_000 + 11_000;
    const sighting = {at, url: 'https://chatgpt.com/', facts: {}};
    const cookieChange = {at, name: 'x', domain: 'x', storeId: '0', removed: true, cause: 'explicit'};
    const timed = steadyTimes({events, cookieChanges: [cookieChange], sightings: [sighting]}, now);
    const last = Math.max(...timed.events.map(one => one.at));
    for (const one of [...timed.sightings, ...timed.cookieChanges]) expect(Date.parse(one.at)).toBeLessThan(last);
    expect(last).toBeLessThanOrEqual(now);
  });
});
