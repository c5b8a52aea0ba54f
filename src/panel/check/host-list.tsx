import {unasked} from '../../engine/check/asks';
import {isBad} from '../../engine/check/host-rows';
import type {HostRow, Line} from '../../engine/check/line';
import {reachWords} from '../../ui/check-words';
import {Mark} from '../../ui/mark';
import {useView} from '../../ui/view';
import {CheckFold} from './check-fold';

function Row({row}: {readonly row: HostRow}) {
  const view = useView();
  return (
    <li class="check-host">
      <Mark kind={isBad(row) ? 'no-help' : row.reach === 'unseen' ? 'unknown' : 'done'} />
      <span>
        {row.host}
        <span class="quiet">{view.t('ui.separator') + reachWords(row, view)}</span>
      </span>
    </li>
  );
}

/** What became of each address, line by line. */
export function HostList({lines}: {readonly lines: readonly Line[]}) {
  const {t} = useView();
  const shown = lines.filter(({hosts}) => hosts);
  return (
    <CheckFold title={t('check.details')}>
      {() => (
        <>
          {shown.map(({id, hosts = []}) => (
            <div key={id}>
              <h3 class="also-title">{t(`check.lines.${id}`)}</h3>
              <ul class="check-list">
                {hosts.map(row => (
                  <Row key={row.host} row={row} />
                ))}
              </ul>
            </div>
          ))}
          <p class="cost">{t('check.unasked', {names: unasked.join(t('ui.comma'))})}</p>
        </>
      )}
    </CheckFold>
  );
}
