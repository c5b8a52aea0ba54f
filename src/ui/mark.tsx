/** Shape first, colour second: each state has a shape of its own and reads in black and white. */
export type MarkKind =
  | 'fine'
  | 'failed'
  | 'potential'
  | 'unseen'
  | 'running'
  | 'done'
  | 'no-help'
  | 'skipped'
  | 'to-do'
  | 'speaks-for'
  | 'speaks-against'
  | 'unknown';

/** Shapes on a grid of 40. */
export const shapes = {
  octagon: 'M12.1 1h15.8L39 12.1v15.8L27.9 39H12.1L1 27.9V12.1Z',
  triangle: 'M20 4.5 38 35.5H2Z',
  disc: 'M1 20a19 19 0 1 0 38 0 19 19 0 1 0-38 0',
  ring: 'M2 20a18 18 0 1 0 36 0 18 18 0 1 0-36 0',
  quarter: 'M20 2a18 18 0 0 1 18 18',
} as const;

export const glyphs = {
  tick: 'M11.5 20.5 17.5 26.5 28.5 14.5',
  cross: 'M13.5 13.5 26.5 26.5M26.5 13.5 13.5 26.5',
  bang: 'M20 15.5v8.5M20 29.5v.01',
  plus: 'M20 12v16M12 20h16',
  minus: 'M12 20h16',
  arrow: 'M12 20h16M22 14l6 6-6 6',
  question: 'M15.5 16a4.5 4.5 0 1 1 6.5 4c-1.5.8-2 1.6-2 3M20 28v.01',
  none: '',
} as const;

type Drawing = readonly [shape: keyof typeof shapes, glyph: keyof typeof glyphs];

const drawings: Readonly<Record<MarkKind, Drawing>> = {
  fine: ['disc', 'tick'],
  failed: ['octagon', 'cross'],
  potential: ['triangle', 'bang'],
  unseen: ['ring', 'minus'],
  running: ['ring', 'none'],
  done: ['disc', 'tick'],
  'no-help': ['ring', 'cross'],
  skipped: ['ring', 'arrow'],
  'to-do': ['ring', 'none'],
  'speaks-for': ['ring', 'plus'],
  'speaks-against': ['ring', 'minus'],
  unknown: ['ring', 'question'],
};

/** A state as a small sign; the words beside it say the same. */
export function Mark({kind}: {readonly kind: MarkKind}) {
  const [shape, glyph] = drawings[kind];
  return (
    <svg class={`mark mark-${kind}`} viewBox="0 0 40 40" aria-hidden="true">
      <path
        class="mark-shape"
        d={shapes[shape]}
        pathLength={kind === 'unseen' || kind === 'unknown' ? 24 : undefined}
      />
      {kind === 'running' && <path class="mark-turn" d={shapes.quarter} />}
      {glyph !== 'none' && <path class="mark-glyph" d={glyphs[glyph]} />}
    </svg>
  );
}
