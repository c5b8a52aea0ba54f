import type {SeenRow} from '../../engine/diagnosis/seen-timeline';
import type {Span} from '../../engine/diagnosis/spans';
import {percent, type Scale, shownOn} from './scale';

interface LineProps {
  readonly span: Span;
  readonly scale: Scale;
  readonly class: string;
}

const Line = ({span: {from, to}, scale, class: name}: LineProps) => (
  <line class={name} x1={percent(from, scale)} x2={percent(to, scale)} y1="50%" y2="50%" />
);

/** The ticks as fine lines, so that a row can be read without its neighbours. */
const Ticks = ({scale}: {readonly scale: Scale}) => (
  <>
    {scale.ticks.map(tick => (
      <line key={tick} class="tick" x1={percent(tick, scale)} x2={percent(tick, scale)} y1="0" y2="100%" />
    ))}
  </>
);

/** When a stage was under way: solid its requests, dashed the waiting for the person. Lines print, backgrounds may not. */
export const Bars = ({row, scale}: {readonly row: SeenRow; readonly scale: Scale}) => (
  <svg class="bars" aria-hidden="true">
    <Ticks scale={scale} />
    {shownOn(row.waits, scale).map(span => (
      <Line key={span.from} class="wait" span={span} scale={scale} />
    ))}
    {shownOn(row.requests, scale).map(span => (
      <Line key={span.from} class="bar-line" span={span} scale={scale} />
    ))}
    {shownOn(row.decided, scale).map(span => (
      <Line key={span.from} class="bar-line decided" span={span} scale={scale} />
    ))}
  </svg>
);
