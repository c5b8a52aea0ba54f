import {wide} from '../../engine/evidence/header-limits';

/** How much of what a server takes: a picture of the figure beside it. */
export const SizeBar = ({bytes}: {readonly bytes: number}) => (
  <span class="jar-bar" aria-hidden="true">
    <span style={{inlineSize: `${Math.min(100, (100 * bytes) / wide)}%`}} />
  </span>
);
