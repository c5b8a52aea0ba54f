import {ask} from '../../browser/ask';
import {type DeepCleanReceipt, type OriginReceipt, type Outcome, withOutcome} from '../../engine/deep-clean/receipt';
import {Mark, type MarkKind} from '../../ui/mark';
import {useView} from '../../ui/view';
import type {Voice} from '../../ui/voice';
import {countsOf, hostOf} from './counts';

/** Green is proven: looked, and nothing left. */
const marks: Readonly<Record<Outcome, MarkKind>> = {left: 'potential', 'not-looked': 'unknown', empty: 'fine'};

function lineOf({outcome, before, after}: OriginReceipt, view: Voice): string {
  const was = countsOf(before, view);
  if (outcome === 'left') return view.t('deepClean.line.left', {after: countsOf(after, view)});
  if (outcome === 'not-looked') return view.t(`deepClean.line.${after ? 'partly' : 'not-looked'}`);
  return was ? view.t('deepClean.line.emptyBefore', {before: was}) : view.t('deepClean.line.empty');
}

function Group({receipt, outcome}: {readonly receipt: DeepCleanReceipt; readonly outcome: Outcome}) {
  const view = useView();
  const origins = withOutcome(receipt, outcome);
  if (origins.length === 0) return null;
  return (
    <section class="deep-group">
      <h3>
        <Mark kind={marks[outcome]} />
        <span>{view.many(`deepClean.result.${outcome}`, origins.length)}</span>
      </h3>
      <ul>
        {origins.map(one => (
          <li key={one.origin}>
            <code>{hostOf(one.origin)}</code>
            <span class="quiet">{lineOf(one, view)}</span>
          </li>
        ))}
      </ul>
      {outcome !== 'empty' && <p class="cost">{view.t(`deepClean.why.${outcome}`)}</p>}
    </section>
  );
}

/** What came of it, address by address; what was not seen is not called gone. */
export function Receipt({receipt, again}: {readonly receipt: DeepCleanReceipt; readonly again: () => void}) {
  const {t, many, run} = useView();
  return (
    <div class="deep-clean">
      <Group receipt={receipt} outcome="left" />
      <Group receipt={receipt} outcome="not-looked" />
      <Group receipt={receipt} outcome="empty" />
      <p class="cost">
        {receipt.told > 0 && many('deepClean.told', receipt.told) + t('ui.space')}
        {t(`deepClean.cache.${receipt.cache}`)}
      </p>
      <div class="buttons">
        <button type="button" class="second" onClick={() => run(() => ask('login.open', false))}>
          {t('deepClean.next')}
        </button>
        <button type="button" class="second" onClick={again}>
          {t('deepClean.again')}
        </button>
      </div>
    </div>
  );
}
