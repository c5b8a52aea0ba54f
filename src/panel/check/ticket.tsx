import {useState} from 'preact/hooks';
import {concludeLast} from '../../engine/check/compare';
import type {KeptRun} from '../../engine/check/kept-run';
import type {CheckState} from '../../engine/check/state';
import {itMessage} from '../../engine/report/message/it-message';
import {type Report, type Told, whos} from '../../engine/report/report';
import type {Texts} from '../../texts/say';
import {useView} from '../../ui/view';
import {CopyText} from './copy-text';
import {useReport} from './use-report';

interface WhoProps {
  readonly who: Told['who'];
  readonly tell: (who: Told['who'] | '') => void;
}

/** Whether other computers have it too: nobody else can say. */
function Who({who, tell}: WhoProps) {
  const {t} = useView();
  return (
    <label class="for-it-who">
      {t('report.message.who')}
      <select
        value={who ?? ''}
        onChange={({currentTarget: {value}}) => tell(whos.find(known => known === value) ?? '')}
      >
        <option value="">{t('report.message.unsaid')}</option>
        {whos.map(value => (
          <option key={value} value={value}>
            {t(`message.told.who.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  readonly state: CheckState;
  readonly runs: readonly KeptRun[];
  readonly report: () => Promise<Report>;
  readonly texts: Texts;
}

/** The message to IT about this check and the last failure, to be read and copied. */
export function Ticket({state, runs, report: gather, texts}: Props) {
  const {t} = useView();
  const [picked, setWho] = useState<Told['who'] | ''>();
  // What was said beside the comparison need not be said again.
  const who = (picked ?? (runs.at(-1)?.others === 'same' ? 'others-too' : '')) || undefined;
  const conclusion = concludeLast(runs);
  const {report, failed, again} = useReport(gather, state.id);
  if (failed)
    return (
      <div class="notice" role="alert">
        <p>{t('report.trouble')}</p>
        <button type="button" class="second" onClick={again}>
          {t('report.again')}
        </button>
      </div>
    );
  if (!report) return <p role="status">{t('report.gathering')}</p>;
  const told: Told = {...(who && {who}), ...(conclusion?.conclusion === 'network' && {isolated: conclusion})};
  const text = itMessage({...report, check: state}, told, texts);
  return (
    <>
      <h4>{t('check.it.ticket')}</h4>
      <Who who={who} tell={setWho} />
      <textarea aria-label={t('check.it.ticket')} readOnly rows={14} lang={texts.language.code} value={text} />
      <CopyText label={t('check.it.copyTicket')} text={text} />
    </>
  );
}
