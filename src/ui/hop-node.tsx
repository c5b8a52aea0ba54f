import type {HopId} from '../engine/diagnosis/diagnosis';
import {hopPaths} from './icons';
import {glyphs, shapes} from './mark';
import type {HopLook} from './path-looks';

/** A hop's own icon in the middle of the node, `size` across. */
const Inner = ({hop, size}: {readonly hop: HopId; readonly size: number}) => (
  <path
    class="node-icon"
    d={hopPaths[hop]}
    transform={`translate(${20 - size / 2} ${20 - size / 2}) scale(${size / 24})`}
  />
);

const Passed = ({hop}: {readonly hop: HopId}) => (
  <>
    <circle class="node-ring" cx="20" cy="20" r="14.25" />
    <Inner hop={hop} size={16} />
    <circle class="node-tick-rim" cx="32" cy="31" r="7" />
    <circle class="node-tick-disc" cx="32" cy="31" r="5.75" />
    <path class="node-tick" d="M29.5 31.2 31.3 33 34.5 29.4" />
  </>
);

const Unseen = ({hop}: {readonly hop: HopId}) => (
  <>
    <circle class="node-dashed" cx="20" cy="20" r="11.25" pathLength={34} />
    <Inner hop={hop} size={14} />
  </>
);

const Running = ({hop}: {readonly hop: HopId}) => (
  <>
    <circle class="node-track" cx="20" cy="20" r="18.25" />
    <path class="node-turn" d="M20 1.75A18.25 18.25 0 0 1 38.25 20" />
    <Inner hop={hop} size={19} />
  </>
);

const Waiting = ({hop}: {readonly hop: HopId}) => (
  <>
    <circle class="node-dashed" cx="20" cy="20" r="18.75" pathLength={36} />
    <Inner hop={hop} size={19} />
  </>
);

const filled = (shape: keyof typeof shapes, glyph: keyof typeof glyphs) => () => (
  <>
    <path class="node-shape" d={shapes[shape]} />
    <path class="node-glyph" d={glyphs[glyph]} />
  </>
);

const drawings = {
  passed: Passed,
  unseen: Unseen,
  running: Running,
  waiting: Waiting,
  failed: filled('octagon', 'cross'),
  potential: filled('triangle', 'bang'),
  solved: filled('disc', 'tick'),
} as const satisfies Record<HopLook, unknown>;

/** One hop of the path picture. Its state reads from the shape alone. */
export function HopNode({hop, look}: {readonly hop: HopId; readonly look: HopLook}) {
  const Drawing = drawings[look];
  return (
    <svg class="node" viewBox="0 0 40 40" aria-hidden="true">
      <Drawing hop={hop} />
    </svg>
  );
}
