import {isBad} from '../../engine/check/host-rows';
import type {HostRow, Line} from '../../engine/check/line';
import type {Waiting} from '../../engine/check/lines';
import {reachWords, readingOf} from '../../ui/check-words';
import {Mark, type MarkKind} from '../../ui/mark';
import {useView} from '../../ui/view';
import {AllowButton} from './allow-button';

const marks: Readonly<Record<(Line | Waiting)['verdict'], MarkKind>> = {
  problem: 'failed',
  potential: 'potential',
  fine: 'fine',
  'not-run': 'unseen',
  waiting: 'to-do',
};

/** More are in the list of every address. */
const mostShown = 3;

function BadHosts({hosts}: {readonly hosts: readonly HostRow[]}) {
  const view = useView();
  return (
    <ul class="check-hosts">
      {hosts
        .filter(isBad)
        .slice(0, mostShown)
        .map(row => (
          <li key={row.host}>{view.t('message.line', {label: row.host, value: reachWords(row, view)})}</li>
        ))}
    </ul>
  );
}

/** What follows from it: why it may be otherwise, whose decision it is, and what helps. */
function Consequences({line}: {readonly line: Line}) {
  const {t} = useView();
  const {lowered, onPurpose, remedy, closed, verdict} = line;
  const isBadLine = verdict === 'problem' || verdict === 'potential';
  return (
    <>
      {lowered && <p class="check-note">{t('check.lowered')}</p>}
      {onPurpose && <p class="check-note">{t('check.onPurpose')}</p>}
      {remedy && isBadLine && !onPurpose && (
        <p class="check-note">{t('check.helps', {what: t(`remedies.${remedy}.title`)})}</p>
      )}
      {closed === 'extensions' && <AllowButton what="extensions" />}
    </>
  );
}

/** One line of the list: mark, name, verdict, and what was measured with what is good. */
export function CheckLine({line}: {readonly line: Line | Waiting}) {
  const view = useView();
  const {t} = view;
  const {id, verdict} = line;
  return (
    <li class={`check-line check-${verdict}`}>
      <Mark kind={marks[verdict]} />
      <span class="check-name">{t(`check.lines.${id}`)}</span>
      <span class="check-verdict">{t(`check.verdicts.${verdict}`)}</span>
      {line.verdict !== 'waiting' && (
        <div class="check-words">
          <p>{readingOf(line, view)}</p>
          {line.hosts && line.verdict !== 'fine' && <BadHosts hosts={line.hosts} />}
          <Consequences line={line} />
        </div>
      )}
    </li>
  );
}
