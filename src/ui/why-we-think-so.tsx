import type {ComponentProps} from 'preact';
import {Fold} from './fold';
import {Proof} from './folded';
import {ChevronIcon} from './icons';
import {useView} from './view';

/** Under the claim itself: how many signs there are, and all of them when it is opened. */
export function WhyWeThinkSo(props: ComponentProps<typeof Proof>) {
  const {t, many} = useView();
  const {supports, contradicts = []} = props.finding;
  const against = contradicts.length > 0 ? many('ui.why.against', contradicts.length) : t('ui.why.noneAgainst');
  return (
    <Fold
      class="why"
      summary={
        <span class="why-line">
          <span class="link">{t('ui.why.title')}</span>
          <ChevronIcon />
          <span class="why-count">{many('ui.why.signs', supports.length) + t('ui.comma') + against}</span>
        </span>
      }
    >
      {() => <Proof {...props} />}
    </Fold>
  );
}
