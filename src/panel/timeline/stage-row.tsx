import type {SeenRow} from '../../engine/diagnosis/seen-timeline';
import {Mark} from '../../ui/mark';
import {spell} from '../../ui/spell';
import {Bars} from '../../ui/timeline/bars';
import {marks, placeWords, saidOf, stateWord} from '../../ui/timeline/row-words';
import {type Scale, widestGap} from '../../ui/timeline/scale';
import {useView} from '../../ui/view';
import {Requests} from './requests';

interface Props {
  readonly row: SeenRow;
  /** Further ones were reached, so it may have been passed unseen. */
  readonly isBefore: boolean;
  readonly scale: Scale;
}

/** Where the page has room the words stand beside a bar, where most of the line is free; else below. */
function Words({row, scale}: Omit<Props, 'isBefore'>) {
  const view = useView();
  const {from, to} = widestGap([...row.requests, ...row.waits], scale);
  return (
    <span class={`stage-words ${from > 0 ? '' : 'words-before'}`} style={{'--from': from, '--to': to}}>
      {row.state === 'failed' && <strong>{saidOf(row, view)} </strong>}
      {placeWords(row, view)}
    </span>
  );
}

/** One stage: its mark and name, when and how long; inside are its requests. */
export function StageRow({row, isBefore, scale}: Props) {
  const view = useView();
  const {stage, state, count, took} = row;
  const head = (
    <>
      <span class="stage-name">
        <Mark kind={marks[state]} />
        {view.t(`timeline.stages.${stage}`)}
        <span class="sr-only">{view.t('ui.comma') + view.t(stateWord(row, isBefore))}</span>
      </span>
      <span class="stage-bars">
        <Bars row={row} scale={scale} />
        {count > 0 && <Words row={row} scale={scale} />}
      </span>
      <span class="stage-took">{count > 0 && spell(took, view)}</span>
    </>
  );
  if (count === 0) return <div class="stage stage-empty stage-head">{head}</div>;
  return (
    <details class={`stage stage-${state}`}>
      <summary class="stage-head">{head}</summary>
      <Requests row={row} />
    </details>
  );
}
