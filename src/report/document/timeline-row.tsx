import type {TimelineRow} from '../../engine/diagnosis/timeline';
import {fact, hostOf} from '../../engine/evidence/entries';
import type {Entry} from '../../engine/evidence/evidence';
import type {TextKey} from '../../texts/say';
import {Mark, type MarkKind} from '../../ui/mark';
import {useView} from '../../ui/view';
import type {Voice} from '../../ui/voice';
import {Bars} from './bars';
import {answerOf, isRefusal} from './place';
import type {Scale} from './scale';
import {spell} from './times';

const marks = {passed: 'fine', failed: 'failed', unseen: 'unseen', waiting: 'to-do'} as const satisfies Record<
  TimelineRow['state'],
  MarkKind
>;

const codeOf = (entry: Entry): string | number | undefined =>
  fact(entry, 'edgeCode') ?? fact(entry, 'authCode') ?? fact(entry, 'sessionError') ?? entry._error;

/** `409 invalid_state` where it failed, else the last answer of the stage. */
function saidOf({entries, state}: TimelineRow, voice: Voice): string {
  const entry = (state === 'failed' && entries.findLast(isRefusal)) || entries.at(-1);
  if (!entry) return '';
  const code = state === 'failed' ? codeOf(entry) : undefined;
  return code === undefined ? answerOf(entry, voice) : `${answerOf(entry, voice)} ${code}`;
}

interface Props {
  readonly row: TimelineRow;
  /** Further ones were reached, so it may have been passed unseen. */
  readonly isBefore: boolean;
}

/** `not seen` and `not reached` are two things. */
function stateWord({state, entries}: TimelineRow, isBefore: boolean): TextKey {
  if (state === 'waiting') return 'document.timeline.waiting';
  if (state !== 'unseen') return `ui.path.states.${state}`;
  if (entries.length > 0) return 'document.timeline.unsure';
  return isBefore ? 'ui.path.states.unseen' : 'ui.path.states.unreached';
}

function Answer({row, isBefore}: Props) {
  const view = useView();
  const {t, many} = view;
  const {entries, state} = row;
  const last = entries.at(-1);
  if (!last) return <span class="quiet">{t(stateWord(row, isBefore))}</span>;
  const count = entries.length > 1 ? [many('ui.nothing.requests', entries.length)] : [];
  const waiting = state === 'waiting' ? [t('document.timeline.waiting')] : [];
  return (
    <>
      <strong>{saidOf(row, view)}</strong>{' '}
      <span class="quiet">{[hostOf(last), ...count, ...waiting].join(t('ui.comma'))}</span>
    </>
  );
}

/** One stage: its mark and name, when, how long, and what was answered. */
export function Row({row, isBefore, scale}: Props & {readonly scale: Scale}) {
  const view = useView();
  const {stage, state, entries, took} = row;
  return (
    <tr class={`row-${state}${entries.length > 0 ? '' : ' row-empty'}`}>
      <th scope="row" class="step">
        <Mark kind={marks[state]} />
        {view.t(`document.stages.${stage}`)}
        <span class="sr-only">{view.t('ui.comma') + view.t(stateWord(row, isBefore))}</span>
      </th>
      <td class="time">
        <Bars row={row} scale={scale} />
      </td>
      <td class="took end">{entries.length > 0 && spell(took, view)}</td>
      <td class="answered">
        <Answer row={row} isBefore={isBefore} />
      </td>
    </tr>
  );
}
