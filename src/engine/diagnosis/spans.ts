/** A stretch of time, in milliseconds since an attempt began. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in the order of their beginning, each joined with the one before when not more than `gap` lies between. */
export function joined(spans: readonly Span[], gap = 0): readonly Span[] {
  const joint: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = joint.at(-1);
    if (last && span.from - last.to <= gap) joint[joint.length - 1] = {from: last.from, to: Math.max(last.to, span.to)};
    else joint.push(span);
  }
  return joint;
}

export const lengthOf = (spans: readonly Span[]): number =>
  joined(spans).reduce((sum, {from, to}) => sum + to - from, 0);
