import type {ComponentChildren} from 'preact';
import {hopIds} from '../../engine/diagnosis/diagnosis';
import type {Entry} from '../../engine/evidence/evidence';
import type {Report} from '../../engine/report/report';
import {PathPicture} from '../../ui/path-picture';
import {useView} from '../../ui/view';
import {hopNote} from './hop-note';
import {pointedAt} from './shown';

interface Props {
  readonly report: Report;
  /** Of the attempt that was judged. */
  readonly entries: readonly Entry[];
  /** The bubble. */
  readonly children?: ComponentChildren;
}

/** The path picture in its wide form: under each hop what was measured there. */
export function WidePath({report, entries, children}: Props) {
  const view = useView();
  const {hops} = report.diagnosis;
  return (
    <div class="wide">
      <PathPicture path={{looks: hops, at: pointedAt(report)}}>
        <ul class="hop-notes">
          {hopIds.map(hop => (
            <li key={hop} class={`hop-note-${hops[hop]}`}>
              <span class="sr-only">{view.t(`hops.${hop}.name`)} </span>
              {hopNote(hop, entries, report, view)}
            </li>
          ))}
        </ul>
        {children}
      </PathPicture>
    </div>
  );
}
