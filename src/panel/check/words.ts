import type {Conclusion} from '../../engine/check/conclusion';
import type {KeptRun, Place} from '../../engine/check/kept-run';
import type {Line, Verdict} from '../../engine/check/line';
import type {Waiting} from '../../engine/check/lines';
import {clock} from '../../ui/format';
import type {MarkKind} from '../../ui/mark';
import type {View} from '../../ui/view';

export const marks = {
  problem: 'failed',
  potential: 'potential',
  fine: 'fine',
  'not-run': 'unseen',
} as const satisfies Record<Verdict, MarkKind>;

/** The one sentence that two checks come to. */
export function conclusionWords({conclusion, lines, fails, works}: Conclusion, {t}: View): string {
  const at = (place: Place | undefined) => (place && place !== 'here' ? t(`check.compare.inPlaces.${place}`) : '');
  const names = lines.map(id => t(`check.lines.${id}`)).join(t('ui.comma'));
  return t(`check.compare.conclusions.${conclusion}`, {lines: names, fails: at(fails), works: at(works)});
}

/** A column by its time, and by its place once that is said. */
export const columnWords = ({at, place}: KeptRun, {t, language}: View): readonly string[] => [
  clock(at, language),
  ...(place === 'here' ? [] : [t(`check.compare.places.${place}`)]),
];

/** Something that is or may be in the way. */
export const isFound = ({verdict}: Line | Waiting): boolean => verdict === 'problem' || verdict === 'potential';
