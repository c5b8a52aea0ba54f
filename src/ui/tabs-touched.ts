import type {OpenTab} from '../engine/diagnosis/snapshot';
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
