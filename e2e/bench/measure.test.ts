import {expect, it} from 'vitest';
import {alternate, lineOf} from './measure';

it('holds the ratio against the goal when there is a floor', () => {
  const line = lineOf({what: 'both', unit: 'ms', floor: [10, 20, 30], subject: [11, 22, 60], atMost: 1.2});
  expect(line).toMatchObject({reached: 1.1, goal: 1.2, met: true, rounds: 3});
  expect(line.ratio?.p75).toBeCloseTo(1.55, 10);
});

it('holds the asked part of a series against the goal when there is none', () => {
  const values = [...Array(20).fill(1), 50];
  expect(lineOf({what: 'clicks', unit: 'ms', values, part: 1, atMost: 16})).toMatchObject({reached: 50, met: false});
  expect(lineOf({what: 'clicks', unit: 'ms', values, atMost: 16})).toMatchObject({reached: 1, met: true});
});

it('demands nothing of what is only told', () => {
  expect(lineOf({what: 'told', unit: 'ms', values: [1]})).not.toHaveProperty('met');
});

it('measures both in turn, each first in every other round, without the warm-up', async () => {
  const order: string[] = [];
  let count = 0;
  const side = (name: string) => async () => {
    order.push(name);
    count += 1;
    return count;
  };
  const taken = await alternate({floor: side('floor'), subject: side('subject')}, 2);
  expect(order).toEqual(['subject', 'floor', 'floor', 'subject', 'subject', 'floor']);
  expect(taken).toEqual({floor: [3, 6], subject: [4, 5]});
});
