import type {Line, LineId} from '../../engine/check/line';
import type {Waiting} from '../../engine/check/lines';
import type {RemedyId} from '../../engine/remedies';
import {isFound} from './words';

/** What follows from a line: why it may be otherwise, whose decision it is, or what helps. */
export type Consequence = 'incident' | 'portal' | 'onPurpose' | RemedyId;

function consequencesOf(line: Line | Waiting): readonly Consequence[] {
  if (line.verdict === 'waiting') return [];
  const {lowered, onPurpose, remedy} = line;
  const advice: Consequence | undefined = onPurpose ? 'onPurpose' : isFound(line) ? remedy : undefined;
  return [...(lowered ? [lowered] : []), ...(advice ? [advice] : [])];
}

/** Each is said once, at the first line from which it follows; without the login’s own addresses nobody gets in, so there it is said again. */
export function consequences(lines: ReadonlyArray<Line | Waiting>): ReadonlyMap<LineId, readonly Consequence[]> {
  const isAsked = lines.some(line => line.verdict !== 'waiting' && line.onPurpose);
  const isFirst = (line: Line | Waiting, what: Consequence) =>
    line.id === 'login-hosts' || lines.find(other => consequencesOf(other).includes(what)) === line;
  // Whose decision it is, says already whom to ask.
  const isNew = (line: Line | Waiting, what: Consequence) => isFirst(line, what) && !(isAsked && what === 'ask-it');
  return new Map(lines.map(line => [line.id, consequencesOf(line).filter(what => isNew(line, what))]));
}
