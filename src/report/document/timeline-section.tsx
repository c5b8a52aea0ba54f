import {seenTimeline} from '../../engine/diagnosis/seen-timeline';
import type {Entry} from '../../engine/evidence/evidence';
import type {Report} from '../../engine/report/report';
import {spell} from '../../ui/spell';
import {lastReached} from '../../ui/timeline/row-words';
import {percent, type Scale, scaleFor, wholeOf, wordedTicks} from '../../ui/timeline/scale';
import {useView} from '../../ui/view';
import {Section} from './section';
import {Row} from './timeline-row';

/** The ticks in figures, over their lines. */
function Scaled({scale}: {readonly scale: Scale}) {
  const view = useView();
  return (
    <svg class="scale" aria-hidden="true">
      {wordedTicks(scale).map(tick => (
        <text key={tick} x={percent(tick, scale)} y="12">
          {spell(tick, view)}
        </text>
      ))}
    </svg>
  );
}

interface Props {
  readonly report: Report;
  readonly entries: readonly Entry[];
}

/** The attempt stage by stage; nothing where no attempt was seen. */
export function TimelineSection({report, entries}: Props) {
  const {t} = useView();
  if (entries.length === 0) return null;
  const {rows, length} = seenTimeline(entries, report.diagnosis);
  const scale = scaleFor(wholeOf(length));
  const last = lastReached(rows);
  return (
    <Section title={t('timeline.title')}>
      <div class="table-room">
        <table class="table table-timeline">
          <thead>
            <tr>
              <th scope="col" class="step">
                {t('timeline.step')}
              </th>
              <th scope="col" class="time">
                <span class="sr-only">{t('timeline.time')}</span>
                <Scaled scale={scale} />
              </th>
              <th scope="col" class="took end">
                {t('timeline.took')}
              </th>
              <th scope="col" class="answered">
                {t('timeline.answer')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={row.stage} row={row} isBefore={index < last} scale={scale} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">{t('timeline.legend')}</p>
    </Section>
  );
}
