import {type Recipient, whereToSend} from '../../engine/report/message/where-to-send';
import type {Texts} from '../../texts/say';
import {useView} from '../../ui/view';

interface Props {
  readonly recipient: Recipient;
  readonly texts: Texts;
}

/** Where the message goes, step by step, and what comes of it. */
export function WhereToSend({recipient, texts}: Props) {
  const {t} = useView();
  const {place, url, steps, expect, asOf} = whereToSend(recipient, texts);
  return (
    <div class="where">
      <h3>{t('report.message.where')}</h3>
      <p>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {place}
          </a>
        ) : (
          place
        )}
      </p>
      <ol>
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t('report.message.expect')}</h3>
      <p>
        {expect} {recipient === 'openai' && t('report.message.later')}
      </p>
      {asOf && <p class="card-note">{asOf}</p>}
    </div>
  );
}
