import type {Reach} from '../../engine/check/asked';
import type {KeptLine} from '../../engine/check/kept-run';
import {Mark} from '../../ui/mark';
import {useView} from '../../ui/view';
import {marks} from './words';

interface LineProps {
  readonly line: KeptLine | undefined;
  /** The words for the verdict are the same in both, so what was found tells them apart. */
  readonly withReading: boolean;
}

/** What one check says in a line; of a reading only what needs no figures, for those are not kept. */
export function LineCell({line, withReading}: LineProps) {
  const {t} = useView();
  if (!line) return <td class="quiet">{t('check.compare.missing')}</td>;
  const reading = t(`check.readings.${line.reading}`);
  const isBad = line.verdict === 'problem' || line.verdict === 'potential';
  return (
    <td>
      <span class="compare-verdict">
        <Mark kind={marks[line.verdict]} />
        {t(`check.verdicts.${line.verdict}`)}
      </span>
      {withReading && isBad && !reading.includes('…') && <span class="compare-note">{reading}</span>}
    </td>
  );
}

/** What one check says of an address. */
export function HostCell({reach}: {readonly reach: Reach | undefined}) {
  const {t} = useView();
  if (!reach) return <td class="quiet">{t('check.compare.missing')}</td>;
  const isFine = reach === 'answered' || reach === 'unseen';
  return (
    <td>
      <span class="compare-verdict">
        <Mark kind={isFine ? 'fine' : 'failed'} />
        {t(`check.compare.reach.${reach}`)}
      </span>
    </td>
  );
}
