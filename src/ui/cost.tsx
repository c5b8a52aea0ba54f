import type {ComponentChildren} from 'preact';
import type {OpenTab} from '../engine/diagnosis/snapshot';
import type {StepAction} from '../engine/remedies/remedy';
import type {PurgeLevel} from '../engine/rules/rule';
import {tabsTouched} from './tabs-touched';
import {useView} from './view';

const signsOut = (level: PurgeLevel) => level === 'L2' || level === 'L4';

function Purging({level}: {readonly level: PurgeLevel}) {
  const {t} = useView();
  const first = signsOut(level) ? 'ui.cost.signsOut' : level === 'L3' ? 'ui.cost.edge' : 'ui.cost.nobody';
  return (
    <>
      {t(first) + t('ui.space')}
      {signsOut(level) && <strong>{t('ui.cost.chats')}</strong>}
      {signsOut(level) && t('ui.space')}
      {t('ui.cost.undo')}
    </>
  );
}

interface Props {
  readonly action: StepAction;
  readonly tabs: readonly OpenTab[];
  /** Goes on in the same line. */
  readonly children?: ComponentChildren;
}

/** What a button takes away, in one line under it. */
export function Cost({action, tabs, children}: Props) {
  const view = useView();
  const purges = action.do === 'purge';
  const closes = action.do === 'close-tabs' ? tabs.filter(({fate}) => fate === 'close') : tabs;
  const touched = purges || action.do === 'close-tabs' ? tabsTouched(closes, view) : undefined;
  if (!purges && !touched) return children;
  return (
    <p class="cost">
      {purges && <Purging level={action.level} />}
      {touched && (purges ? view.t('ui.space') : '') + touched}
      {children && ' '}
      {children}
    </p>
  );
}
