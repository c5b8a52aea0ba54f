import type {Deciding} from './deciding';
import {clockWithSeconds} from './format';
import {useView} from './view';

/** The answer that decided it, as a card: status, place, time, and the lines that tell. */
export function DecidingAnswer({deciding}: {readonly deciding: Deciding}) {
  const {t} = useView();
  const {kind, status, url, at, lines} = deciding;
  const {host, pathname} = new URL(url);
  return (
    <>
      <h2>{t(`ui.why.${kind}`)}</h2>
      <div class={status === undefined || status >= 400 ? 'answer answer-failed' : 'answer'}>
        <p class="answer-head">
          <code class="answer-status">{status ?? t('ui.why.noAnswer')}</code>
          <span class="answer-place">
            <strong>{host}</strong>
            {pathname}
          </span>
          <time dateTime={at}>{clockWithSeconds(at)}</time>
        </p>
        {lines.length > 0 && (
          <dl class="answer-lines">
            {lines.map(({label, value, marked, code}) => (
              <div key={label + value}>
                <dt>{label}</dt>
                <dd class={code ? 'code' : undefined}>{marked ? <mark>{value}</mark> : value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </>
  );
}
