import fc from 'fast-check';
import {expect, test} from 'vitest';
import en from '../texts/en.json' with {type: 'json'};
import ja from '../texts/ja.json' with {type: 'json'};
import {spell, spellMoment} from './spell';
import {finest, scaleFor, wholeOf} from './timeline/scale';
import {zoomed} from './timeline/zoom';
import {voiceOf} from './voice';

const [english, japanese] = [voiceOf(en, 'en'), voiceOf(ja, 'ja')];

test.each([
  [0, '0 ms', '0 ms'],
  [84.4, '84 ms', '84 ms'],
  [1000, '1 s', '1秒'],
  [1240, '1.2 s', '1.2秒'],
  [9_960, '10 s', '10秒'],
  [59_700, '1 min 0 s', '1分0秒'],
  [200_000, '3 min 20 s', '3分20秒'],
])('%d ms are said as %s and %s', (time, one, other) => {
  expect([spell(time, english), spell(time, japanese)]).toEqual([one, other]);
});

test.each([
  [0, 100, '0 s', '0秒'],
  [400, 200, '0.4 s', '0.4秒'],
  [12_500, 500, '12.5 s', '12.5秒'],
  [15_000, 5000, '15 s', '15秒'],
  [80_500, 500, '1 min 20.5 s', '1分20.5秒'],
  [120_000, 60_000, '2 min 0 s', '2分0秒'],
])('the moment of %d ms on a scale of %d ms steps is %s and %s', (time, step, one, other) => {
  expect([spellMoment(time, step, english), spellMoment(time, step, japanese)]).toEqual([one, other]);
});

test('whoever moves what is shown hears other words', () => {
  const wholeLength = fc.integer({min: 500, max: 3_600_000});
  fc.assert(
    fc.property(
      wholeLength,
      fc.integer({min: 1, max: 12}),
      fc.double({min: 0, max: 0.5, noNaN: true}),
      (length, times, at) => {
        const whole = wholeOf(length);
        const closer = Array.from({length: times}).reduce<typeof whole>(
          shown => zoomed('in', {shown, whole, anchor: at * length}),
          whole,
        );
        const later = zoomed('later', {shown: closer, whole});
        const words = ({from}: typeof whole) => spellMoment(from, finest(scaleFor(closer)), english);
        const isMovedWholly = later.to < whole.to;
        if (isMovedWholly) expect(words(later)).not.toBe(words(closer));
      },
    ),
  );
});
