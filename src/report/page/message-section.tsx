import {useState} from 'preact/hooks';
import type {ReportPurpose} from '../../browser/report-page';
import {followUp} from '../../engine/report/message/follow-up';
import {itMessage, suggestsIt} from '../../engine/report/message/it-message';
import {supportMessage} from '../../engine/report/message/support-message';
import {type Recipient, recipients} from '../../engine/report/message/where-to-send';
import type {Report, Told} from '../../engine/report/report';
import {useView} from '../../ui/view';
import {CopyButton} from './copy-button';
import {SecondMessage} from './second-message';
import {ToldForm} from './told-form';
import {WhereToSend} from './where-to-send';
import type {Words} from './words';

interface Props {
  readonly report: Report;
  readonly words: Words;
  readonly told: Told;
  readonly onTold: (told: Told) => void;
  readonly to: ReportPurpose;
}

const firstRecipient = (report: Report, to: ReportPurpose): Recipient =>
  to === 'it' || suggestsIt(report) ? 'it' : 'openai';

/** Who is written to, what, and where it goes. */
export function MessageSection({report, words, told, onTold, to}: Props) {
  const {t} = useView();
  const [recipient, setRecipient] = useState(() => firstRecipient(report, to));
  const [inEnglish, setInEnglish] = useState(false);
  /** When the first message was sent, ISO; a second one refers to it. */
  const [since, setSince] = useState<string>();
  const texts = recipient === 'openai' || inEnglish ? words.english : words.own;
  const first = recipient === 'openai' ? supportMessage : itMessage;
  const message = recipient === 'openai' && since ? followUp(report, told, texts, since) : first(report, told, texts);
  return (
    <>
      <h2>{t('report.message.title')}</h2>
      <div class="tabs" role="radiogroup" aria-label={t('report.message.title')}>
        {recipients.map(id => (
          <label key={id} class="tab">
            <input type="radio" name="recipient" checked={recipient === id} onChange={() => setRecipient(id)} />
            {t(`report.message.to.${id}`)}
          </label>
        ))}
      </div>
      {recipient === 'it' && words.own.language.code !== 'en' && (
        <label class="option">
          <input type="checkbox" checked={inEnglish} onChange={() => setInEnglish(!inEnglish)} />
          {t('report.message.inEnglish')}
        </label>
      )}
      <ToldForm told={told} onTold={onTold} />
      {recipient === 'openai' && <SecondMessage since={since} onSince={setSince} />}
      <textarea
        class="message"
        aria-label={t('report.message.title')}
        readOnly
        rows={16}
        lang={texts.language.code}
        value={message}
      />
      <CopyButton label={t('report.message.copy')} text={() => message} />
      <WhereToSend recipient={recipient} texts={words.own} />
    </>
  );
}
