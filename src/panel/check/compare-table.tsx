import type {ComponentChildren} from 'preact';
import type {Compared, HostPair, LinePair} from '../../engine/check/compare';
import type {KeptRun} from '../../engine/check/kept-run';
import {useView} from '../../ui/view';
import {HostCell, LineCell} from './compare-cells';
import {columnWords} from './words';

interface GroupProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Rows under a heading of their own. */
function Group({title, children}: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} class="compare-group">
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function LineRow({pair: {id, one, other}}: {readonly pair: LinePair}) {
  const {t} = useView();
  const isAlike = one?.verdict === other?.verdict;
  return (
    <tr>
      <th scope="row">{t(`check.lines.${id}`)}</th>
      <LineCell line={one} withReading={isAlike && one?.reading !== other?.reading} />
      <LineCell line={other} withReading={isAlike && one?.reading !== other?.reading} />
    </tr>
  );
}

/** A long name ends its line before a dot. */
const beforeDots = (host: string) => host.replaceAll('.', '\u200b.');

const HostRow = ({pair: {host, one, other}}: {readonly pair: HostPair}) => (
  <tr>
    <th scope="row" class="compare-host">
      {beforeDots(host)}
    </th>
    <HostCell reach={one} />
    <HostCell reach={other} />
  </tr>
);

interface Props {
  readonly compared: Compared;
  readonly runs: readonly KeptRun[];
}

/** Two checks side by side: first the lines that differ, then the addresses that do, then what is the same. */
export function CompareTable({compared: {differing, alike, hosts}, runs}: Props) {
  const view = useView();
  const {t} = view;
  return (
    <table class="compare-table">
      <caption class="sr-only">{t('check.compare.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('check.compare.line')}</th>
          {runs.map(run => (
            <th key={run.id} scope="col">
              {columnWords(run, view).map(words => (
                <span key={words}>{words}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <Group title={t(differing.length > 0 ? 'check.compare.differ' : 'check.compare.noneDiffer')}>
        {differing.map(pair => (
          <LineRow key={pair.id} pair={pair} />
        ))}
      </Group>
      {hosts.length > 0 && (
        <Group title={t('check.compare.hosts')}>
          {hosts.map(pair => (
            <HostRow key={pair.host} pair={pair} />
          ))}
        </Group>
      )}
      {alike.length > 0 && (
        <Group title={t('check.compare.alike')}>
          {alike.map(pair => (
            <LineRow key={pair.id} pair={pair} />
          ))}
        </Group>
      )}
    </table>
  );
}
