import {useState} from 'preact/hooks';
import type {DeepCleanState} from '../../engine/deep-clean/state';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {clock} from '../../ui/format';
import {Row} from '../../ui/row';
import {useView} from '../../ui/view';
import type {Voice} from '../../ui/voice';
import {AtWork, progressOf} from './at-work';
import {BroomIcon} from './broom-icon';
import {Offer} from './offer';
import {Receipt} from './receipt';

function noteOf(state: DeepCleanState | undefined, {t, language}: Voice): string {
  if (state?.phase === 'done') return t('deepClean.doneAt', {at: clock(state.receipt.at, language)});
  if (state?.phase !== 'running') return t('deepClean.note');
  const {value, max} = progressOf(state);
  return t('deepClean.running', {looked: value, total: max});
}

function Inside({snapshot}: {readonly snapshot: Snapshot}) {
  const state = snapshot.deepClean;
  const [again, setAgain] = useState<string>();
  if (state?.phase === 'running') return <AtWork state={state} />;
  if (state?.phase !== 'done' || again === state.receipt.id) return <Offer snapshot={snapshot} />;
  return <Receipt receipt={state.receipt} again={() => setAgain(state.receipt.id)} />;
}

/** Beside the purge, and apart from it: it has no way back. */
export function DeepCleanRow({snapshot}: {readonly snapshot: Snapshot}) {
  const view = useView();
  return (
    <div id="deep-clean">
      <Row icon={BroomIcon} title={view.t('deepClean.title')} note={noteOf(snapshot.deepClean, view)}>
        {() => <Inside snapshot={snapshot} />}
      </Row>
    </div>
  );
}
