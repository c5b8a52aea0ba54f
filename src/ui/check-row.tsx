import type {CheckSummary} from '../engine/check/summary';
import {folded} from './folded';
import {NetworkIcon} from './icons';
import {useView} from './view';

interface Props {
  readonly checked: CheckSummary | undefined;
  /** Beside a verdict there is room for what was found, and for nothing else. */
  readonly brief?: boolean;
}

/** Leads to the network check, on the page that has room for it. */
export function CheckRow({checked, brief = false}: Props) {
  const {t, many, run} = useView();
  const show = async () => (await folded.load()).show('check');
  const found = checked?.problems ? many('check.summary.problem', checked.problems) : undefined;
  const note = found ?? (brief ? undefined : t('check.row'));
  return (
    <div class="row check-row">
      <button type="button" class="row-button" onClick={() => run(show)}>
        <NetworkIcon />
        <span class="row-words">
          <span class="row-title">{t('check.title')}</span>
          {note && <span class="row-note">{note}</span>}
        </span>
      </button>
    </div>
  );
}
