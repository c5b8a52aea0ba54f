import type {ComponentChildren} from 'preact';
import type {OpenTab} from '../engine/diagnosis/snapshot';
import type {StepAction} from '../engine/remedies/remedy';
import type {PurgeLevel} from '../engine/rules/rule';
import {useView} from './view';
import type {Voice} from './voice';

/** Which tabs close and reload, by name; nothing when there are none. */
export function tabsTouched(tabs: readonly OpenTab[], {t, many}: Voice): string | undefined {
  const closing = tabs.filter(({fate}) => fate === 'close');
  const hosts = [...new Set(closing.map(({host}) => host))].join(t('ui.comma'));
  const reloading = tabs.filter(({fate}) => fate === 'reload').length;
  const closed = many('ui.cost.closed', closing.length, {hosts});
  const reloaded = many('ui.cost.reloaded', reloading);
  if (closing.length > 0 && reloading > 0) return t('ui.cost.both', {closed, reloaded});
  if (closing.length > 0) return t('ui.cost.closes', {closed});
  return reloading > 0 ? t('ui.cost.reloads', {reloaded}) : undefined;
}

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
