import {type Finding, type HopId, hopIds} from '../../engine/diagnosis/diagnosis';
import {failedAt} from '../../engine/diagnosis/since';
import type {Report} from '../../engine/report/report';

/** What the report tells first. `lost`: of a host no page came, and nobody says why. `empty`: no login was seen. */
export type Shown =
  | {readonly kind: 'failed' | 'solved'; readonly finding: Finding; readonly at: string}
  | {readonly kind: 'lost'; readonly host: string; readonly at: string}
  | {readonly kind: 'nothing' | 'empty'; readonly at: string};

/** Which of the five it is, with its time as an ISO date. */
export function shownOf({diagnosis, madeAt}: Report): Shown {
  const [finding] = diagnosis.findings;
  const {solved, neverCame, attempt} = diagnosis;
  const at = attempt?.to ?? madeAt;
  if (finding) return {kind: 'failed', finding, at: failedAt(finding, {at: madeAt, diagnosis})};
  if (solved) return {kind: 'solved', finding: solved.finding, at: solved.solvedAt};
  if (neverCame !== undefined) return {kind: 'lost', host: neverCame, at};
  return {kind: attempt ? 'nothing' : 'empty', at};
}

/** The hop that the bubble belongs to. */
export const pointedAt = ({diagnosis: {hops}}: Report): HopId | undefined =>
  hopIds.find(hop => hops[hop] === 'failed') ??
  hopIds.find(hop => hops[hop] === 'solved') ??
  hopIds.find(hop => hops[hop] === 'potential');
