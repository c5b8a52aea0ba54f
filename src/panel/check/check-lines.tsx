import type {Line} from '../../engine/check/line';
import type {Waiting} from '../../engine/check/lines';
import {type CheckState, linesIn} from '../../engine/check/state';
import {useView} from '../../ui/view';
import {CheckFold} from './check-fold';
import {CheckLine} from './check-line';
import {consequences} from './consequences';
import {isFound} from './words';

interface ListProps {
  readonly lines: ReadonlyArray<Line | Waiting>;
}

function List({lines}: ListProps) {
  const notes = consequences(lines);
  return (
    <ul class="check-lines">
      {lines.map(line => (
        <CheckLine key={line.id} line={line} notes={notes.get(line.id) ?? []} />
      ))}
    </ul>
  );
}

/** What may be read later: beside what was found all else, and of a check that was cut short what was not asked. */
function isLater(line: Line | Waiting, {phase}: CheckState, found: boolean): boolean {
  if (phase === 'running') return false;
  return found ? !isFound(line) : phase !== 'done' && line.verdict === 'not-run';
}

interface Props {
  readonly state: CheckState;
}

/** The lines to be read at once. */
export function FirstLines({state}: Props) {
  const lines = linesIn(state);
  const found = lines.some(isFound);
  return <List lines={lines.filter(line => !isLater(line, state, found))} />;
}

/** The others, in one line. */
export function OtherLines({state}: Props) {
  const {many} = useView();
  const lines = linesIn(state);
  const found = lines.some(isFound);
  const later = lines.filter(line => isLater(line, state, found));
  if (later.length === 0) return null;
  const title = many(found ? 'check.without' : 'check.notRun', later.length);
  return <CheckFold title={title}>{() => <List lines={later} />}</CheckFold>;
}
