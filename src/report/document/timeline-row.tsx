import type {SeenRow} from '../../engine/diagnosis/seen-timeline';
import {Mark} from '../../ui/mark';
import {spell} from '../../ui/spell';
import {Bars} from '../../ui/timeline/bars';
import {marks, placeWords, saidOf, stateWord} from '../../ui/timeline/row-words';
import type {Scale} from '../../ui/timeline/scale';
import {useView} from '../../ui/view';

interface Props {
  readonly row: SeenRow;
  /** Further ones were reached, so it may have been passed unseen. */
  readonly isBefore: boolean;
}

function Answer({row, isBefore}: Props) {
  const view = useView();
  if (row.count === 0) return <span class="quiet">{view.t(stateWord(row, isBefore))}</span>;
  return (
    <>
      <strong>{saidOf(row, view)}</strong> <span class="quiet">{placeWords(row, view)}</span>
    </>
  );
}

/** One stage: its mark and name, when, how long, and what was answered. */
export function Row({row, isBefore, scale}: Props & {readonly scale: Scale}) {
  const view = useView();
  const {stage, state, count, took} = row;
  return (
    <tr class={`row-${state}${count > 0 ? '' : ' row-empty'}`}>
      <th scope="row" class="step">
        <Mark kind={marks[state]} />
        {view.t(`timeline.stages.${stage}`)}
        <span class="sr-only">{view.t('ui.comma') + view.t(stateWord(row, isBefore))}</span>
      </th>
      <td class="time">
        <Bars row={row} scale={scale} />
      </td>
      <td class="took end">{count > 0 && spell(took, view)}</td>
      <td class="answered">
        <Answer row={row} isBefore={isBefore} />
      </td>
    </tr>
  );
}
