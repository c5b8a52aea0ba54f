import {isBad} from '../../engine/check/host-rows';
import type {HostRow, Line} from '../../engine/check/line';
import type {Waiting} from '../../engine/check/lines';
import {reachWords, readingOf} from '../../ui/check-words';
import {Mark} from '../../ui/mark';
import {useView, type View} from '../../ui/view';
import {AllowButton} from './allow-button';
import type {Consequence} from './consequences';
import {marks} from './words';

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

function consequenceWords(note: Consequence, {t}: View): string {
  if (note === 'onPurpose') return t('check.onPurpose');
  if (note === 'incident' || note === 'portal') return t(`check.lowered.${note}`);
  return t('check.helps', {what: t(`remedies.${note}.title`)});
}

function Consequences({notes}: {readonly notes: readonly Consequence[]}) {
  const view = useView();
  return notes.map(note => (
    <p key={note} class="check-note">
      {consequenceWords(note, view)}
    </p>
  ));
}

interface Props {
  readonly line: Line | Waiting;
  readonly notes: readonly Consequence[];
}

/** One line of the list: mark, name, verdict, and what was measured with what is good. */
export function CheckLine({line, notes}: Props) {
  const view = useView();
  const {t} = view;
  const {id, verdict} = line;
  return (
    <li class={`check-line check-${verdict}`}>
      <Mark kind={verdict === 'waiting' ? 'to-do' : marks[verdict]} />
      <span class="check-name">{t(`check.lines.${id}`)}</span>
      <span class="check-verdict">{t(`check.verdicts.${verdict}`)}</span>
      {line.verdict !== 'waiting' && (
        <div class="check-words">
          <p>{readingOf(line, view)}</p>
          {line.hosts && line.verdict !== 'fine' && <BadHosts hosts={line.hosts} />}
          <Consequences notes={notes} />
          {line.closed === 'extensions' && <AllowButton what="extensions" />}
        </div>
      )}
    </li>
  );
}
