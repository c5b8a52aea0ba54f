import {say, type Texts} from '../../../texts/say';
import type {Report} from '../report';

/** Seconds by which the computer's clock is ahead, where a check or the dates of answers have told. */
function clockOffset({evidence, diagnosis}: Report): number | undefined {
  const asked = evidence.probes?.findLast(({facts}) => facts.clockOffset)?.facts.clockOffset?.value;
  const skew = [...diagnosis.findings, ...diagnosis.circumstances].find(({rule}) => rule === 'clock-skew');
  return asked ?? (typeof skew?.facts?.seconds === 'number' ? skew.facts.seconds : undefined);
}

export function clockLine(texts: Texts, report: Report): string | undefined {
  const seconds = clockOffset(report);
  if (seconds === undefined) return undefined;
  return say(texts, `summary.clock.${seconds < 0 ? 'behind' : 'ahead'}`, {seconds: Math.abs(seconds)});
}
