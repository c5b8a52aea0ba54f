import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Confidence, confidences, type Kind, type Layer, layers} from '../rules/rule';
import type {Finding} from './diagnosis';
import {inOrder} from './precedence';

const finding = (rule: string, layer: Layer, confidence: Confidence, kind: Kind = 'cause'): Finding =>
  ({rule, layer, confidence, kind, purge: 'no', remedies: [], supports: []}) as unknown as Finding;

const order = (findings: readonly Finding[]) => inOrder(findings).map(({rule}) => rule);

describe('the verdict', () => {
  const cases: ReadonlyArray<readonly [sentence: string, findings: readonly Finding[], order: readonly string[]]> = [
    [
      'is the layer nearest to the person',
      [finding('b', 'login', 'certain'), finding('a', 'edge', 'certain')],
      ['a', 'b'],
    ],
    [
      'is a sure one before a nearer one',
      [finding('b', 'edge', 'likely'), finding('a', 'session', 'certain')],
      ['a', 'b'],
    ],
    [
      'is a cause before the symptom that it explains',
      [finding('b', 'login', 'likely', 'symptom'), finding('a', 'service', 'likely')],
      ['a', 'b'],
    ],
    [
      'is a cause however unsure before a symptom',
      [finding('b', 'network', 'certain', 'symptom'), finding('a', 'session', 'possible')],
      ['a', 'b'],
    ],
    [
      'is never a circumstance while there is anything else',
      [finding('b', 'device', 'certain', 'circumstance'), finding('a', 'login', 'possible', 'symptom')],
      ['a', 'b'],
    ],
    [
      'is never a part of the app while there is anything that keeps people out',
      [finding('b', 'feature', 'likely'), finding('a', 'network', 'possible', 'symptom')],
      ['a', 'b'],
    ],
    [
      'is a part of the app before a circumstance',
      [finding('b', 'device', 'certain', 'circumstance'), finding('a', 'feature', 'possible')],
      ['a', 'b'],
    ],
    ['is the first rule among equals', [finding('a', 'login', 'likely'), finding('b', 'login', 'likely')], ['a', 'b']],
  ];
  test.each(cases)('%s', (_sentence, findings, expected) => {
    expect(order(findings)).toEqual(expected);
  });

  test('a symptom is likely at most, a circumstance keeps its own confidence', () => {
    const sure = [finding('a', 'login', 'certain', 'symptom'), finding('b', 'device', 'certain', 'circumstance')];
    expect(inOrder(sure).map(({confidence}) => confidence)).toEqual(['likely', 'certain']);
    expect(inOrder([finding('a', 'login', 'possible', 'symptom')])[0]?.confidence).toBe('possible');
  });
});

test('no unsurer, farther or lesser finding ever stands before another', () => {
  const kinds = ['cause', 'symptom', 'circumstance'] as const;
  const any = fc
    .tuple(fc.constantFrom(...layers), fc.constantFrom(...confidences), fc.constantFrom(...kinds))
    .map(([layer, confidence, kind]) => finding('x', layer, confidence, kind));
  fc.assert(
    fc.property(fc.array(any, {maxLength: 12}), findings => {
      const sorted = inOrder(findings);
      const rank = ({kind, confidence, layer}: Finding) => [
        kind === 'cause' && layer === 'feature' ? kinds.indexOf('symptom') + 0.5 : kinds.indexOf(kind),
        confidences.indexOf(confidence),
        layers.indexOf(layer),
      ];
      expect(sorted).toHaveLength(findings.length);
      for (const [index, one] of sorted.slice(1).entries()) {
        const before = rank(sorted[index] as Finding);
        const differs = rank(one).findIndex((value, place) => value !== before[place]);
        expect(differs < 0 || (rank(one)[differs] ?? 0) > (before[differs] ?? 0)).toBe(true);
      }
    }),
  );
});
