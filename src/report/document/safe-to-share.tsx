import {ShieldIcon} from '../../ui/icons';
import {useView} from '../../ui/view';
import type {LeftOut} from './left-out';

/** Why nobody need be afraid to pass the file on. */
export function SafeToShare({receipt}: {readonly receipt: LeftOut}) {
  const {t, many} = useView();
  const kinds = ['cookies', 'tokens', 'others'] as const;
  const parts = kinds
    .filter(kind => receipt[kind] > 0)
    .map(kind => many(`document.safe.${kind}`, receipt[kind]))
    .join(t('ui.comma'));
  const counted = receipt.total > 0 ? many('document.safe.count', receipt.total, {parts}) : t('document.safe.none');
  return (
    <section class="safe">
      <ShieldIcon />
      <p>
        <strong>{t('document.safe.title')}</strong>
        {t('ui.space') + t('document.safe.text') + t('ui.space') + counted}
      </p>
    </section>
  );
}
