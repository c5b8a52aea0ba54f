import {useState} from 'preact/hooks';
import {languages} from '../../browser/texts';
import type {KeptRun} from '../../engine/check/kept-run';
import type {CheckState} from '../../engine/check/state';
import {isRestricted} from '../../engine/report/message/check-troubles';
import type {Report} from '../../engine/report/report';
import {ChevronIcon} from '../../ui/icons';
import {ownName} from '../../ui/own-name';
import {useView} from '../../ui/view';
import {ChoiceOf} from './choice-of';
import {Ticket} from './ticket';
import {ToEnter} from './to-enter';
import {useTexts} from './use-texts';

interface Props {
  readonly state: CheckState;
  /** The latest last. */
  readonly runs: readonly KeptRun[];
  /** How a report is come by. */
  readonly report: () => Promise<Report>;
}

function Contents({state, runs, report}: Props) {
  const {t, language} = useView();
  const [picked, setPicked] = useState<string>();
  const texts = useTexts(picked ?? language);
  const restricted = isRestricted({check: state});
  if (!texts) return null;
  return (
    <div class="for-it-contents">
      <p class={restricted ? 'notice' : 'for-it-note'}>{t(restricted ? 'check.it.restricted' : 'check.it.lead')}</p>
      <ChoiceOf
        legend={t('check.it.language')}
        values={languages}
        chosen={picked ?? language}
        nameOf={ownName}
        choose={setPicked}
      />
      <Ticket state={state} runs={runs} report={report} texts={texts} />
      {restricted ? (
        // Whoever was told no is shown no way around; whoever decides finds it here.
        <details class="check-fold">
          <summary>
            <span>{t('check.it.runner')}</span>
            <ChevronIcon />
          </summary>
          <div class="for-it-contents">
            <ToEnter state={state} texts={texts} />
          </div>
        </details>
      ) : (
        <ToEnter state={state} texts={texts} />
      )}
    </div>
  );
}

/** What those who run the network are written and given; it is made when it is opened. */
export function ForIt(props: Props) {
  const {t} = useView();
  const [built, setBuilt] = useState(false);
  return (
    <details class="check-fold for-it" onToggle={() => setBuilt(true)}>
      <summary>
        <h3>{t('check.it.title')}</h3>
        <ChevronIcon />
      </summary>
      {built && <Contents {...props} />}
    </details>
  );
}
