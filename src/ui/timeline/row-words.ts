import type {SeenRow} from '../../engine/diagnosis/seen-timeline';
import type {TextKey} from '../../texts/say';
import type {MarkKind} from '../mark';
import type {Voice} from '../voice';
import {answerOf, isRefusal} from './answer';

/** The sign of each state. */
export const marks = {
  passed: 'fine',
  failed: 'failed',
  unseen: 'unseen',
  waiting: 'to-do',
} as const satisfies Record<SeenRow['state'], MarkKind>;

/** `409 invalid_state` where it failed, else the last answer of the stage. */
export function saidOf({shown, state}: SeenRow, voice: Voice): string {
  const request = (state === 'failed' && shown.findLast(isRefusal)) || shown.at(-1);
  if (!request) return '';
  const code = state === 'failed' ? (request.code ?? request.error) : undefined;
  return code === undefined ? answerOf(request, voice) : `${answerOf(request, voice)} ${code}`;
}

/**
 * `not seen` and `not reached` are two things.
 * @param isBefore further ones were reached, so it may have been passed unseen
 */
export function stateWord({state, count}: SeenRow, isBefore: boolean): TextKey {
  if (state === 'waiting') return 'timeline.waiting';
  if (state !== 'unseen') return `ui.path.states.${state}`;
  if (count > 0) return 'timeline.unsure';
  return isBefore ? 'ui.path.states.unseen' : 'ui.path.states.unreached';
}

/** `chatgpt.com, 3 requests`: where the stage led, and how often it was asked. */
export function placeWords({shown, count, state}: SeenRow, {t, many}: Voice): string {
  const counted = count > 1 ? [many('ui.nothing.requests', count)] : [];
  const waiting = state === 'waiting' ? [t('timeline.waiting')] : [];
  return [shown.at(-1)?.host ?? '', ...counted, ...waiting].join(t('ui.comma'));
}

/** The last stage that was reached: those before it may have been passed unseen. */
export const lastReached = (rows: readonly SeenRow[]): number => rows.findLastIndex(({count}) => count > 0);
