import type {Line} from './measure';
import type {Spread} from './statistics';

const short = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
const spread = ({median, p25, p75}: Spread) =>
  p25 === p75 ? short(median) : `${short(median)} [${short(p25)}–${short(p75)}]`;

const verdictOf = ({met}: Line) => (met === undefined ? '' : met ? 'met' : 'MISSED');

function goalOf({goal, ratio, unit}: Line): string {
  if (goal === undefined) return '';
  return ratio ? `≤ ${goal}×` : `≤ ${goal} ${unit}`;
}

function reachedOf({ratio, reached, unit, rounds}: Line): string {
  if (rounds === 1 && !ratio) return '';
  return ratio ? `${short(ratio.median)}× [${short(ratio.p25)}–${short(ratio.p75)}]` : `${short(reached)} ${unit}`;
}

const cells = (line: Line): readonly string[] => [
  line.what,
  line.floor ? `${spread(line.floor)} ${line.unit}` : '',
  `${spread(line.subject)} ${line.unit}`,
  reachedOf(line),
  goalOf(line),
  verdictOf(line),
];

const head = ['what', 'floor', 'ours', 'held against the goal', 'goal', ''];

/** One line, as soon as it is measured. */
export const rowOf = (line: Line): string => cells(line).filter(Boolean).join(' | ');

/** All lines under each other. */
export function table(lines: readonly Line[]): string {
  const rows = [head, ...lines.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
