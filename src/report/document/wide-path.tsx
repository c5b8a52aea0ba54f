import type {ComponentChildren} from 'preact';
import {measured, measuresOf} from '../../engine/diagnosis/measured';
import type {Entry} from '../../engine/evidence/evidence';
import {failureOf} from '../../engine/report/lines/failure-of';
import type {Report} from '../../engine/report/report';
import {PathPicture} from '../../ui/path-picture';
import {HopNotes} from '../../ui/wide-path/hop-notes';
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
  const path = {looks: report.diagnosis.hops, at: pointedAt(report)};
  const deciding = failureOf(report)?.entries?.[0];
  return (
    <div class="wide">
      <PathPicture path={path}>
        <HopNotes path={path} measured={measuresOf(entries)} deciding={deciding && measured(deciding)} />
        {children}
      </PathPicture>
    </div>
  );
}
