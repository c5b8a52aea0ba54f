import {useState} from 'preact/hooks';
import type {SeenTimeline} from '../../engine/diagnosis/seen-timeline';
import type {Span} from '../../engine/diagnosis/spans';
import {spellMoment} from '../../ui/spell';
import {lastReached} from '../../ui/timeline/row-words';
import {percent, type Scale, scaleFor, wholeOf, wordedTicks} from '../../ui/timeline/scale';
import {isWhole, type Zoom, zoomed, zoomOfKey} from '../../ui/timeline/zoom';
import {useView} from '../../ui/view';
import {StageRow} from './stage-row';
import {ZoomBar} from './zoom-bar';

/** The ticks in figures. */
function Ticks({scale}: {readonly scale: Scale}) {
  const view = useView();
  return (
    <div class="stage-head timeline-head" aria-hidden="true">
      <span class="stage-bars">
        <svg class="scale" aria-hidden="true">
          {wordedTicks(scale).map(tick => (
            <text key={tick} x={percent(tick, scale)} y="12">
              {spellMoment(tick, scale.step, view)}
            </text>
          ))}
        </svg>
      </span>
    </div>
  );
}

/** Moves that lead nowhere while all is shown: those keys scroll the page. */
const moves: readonly Zoom[] = ['earlier', 'later', 'begin', 'end'];

/** An attempt stage by stage, on one scale that can be zoomed. */
export function Picture({timeline: {rows, length}}: {readonly timeline: SeenTimeline}) {
  const {t} = useView();
  const [part, setPart] = useState<Span>();
  const whole = wholeOf(length);
  const shown = part && part.to <= whole.to ? part : whole;
  const anchor = rows.find(({decided}) => decided.length > 0)?.decided[0]?.from;
  const scale = scaleFor(shown);
  const zoom = (step: Zoom) => setPart(step === 'whole' ? undefined : zoomed(step, {shown, whole, anchor}));
  const obey = (event: KeyboardEvent) => {
    const step = zoomOfKey(event);
    if (!step || (isWhole(shown, whole) && moves.includes(step))) return;
    event.preventDefault();
    zoom(step);
  };
  const last = lastReached(rows);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys do what the buttons in it do
    <div class="timeline" onKeyDown={obey}>
      <ZoomBar shown={shown} whole={whole} scale={scale} zoom={zoom} />
      <div class="timeline-table">
        <Ticks scale={scale} />
        {rows.map((row, index) => (
          <StageRow key={row.stage} row={row} isBefore={index < last} scale={scale} />
        ))}
      </div>
      <p class="small">{t('timeline.legendYou')}</p>
      <p class="small">{t('timeline.zoom.keys')}</p>
    </div>
  );
}
