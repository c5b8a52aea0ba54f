import type {Finding} from '../../engine/diagnosis/diagnosis';
import {Signs} from '../../ui/signs';
import {useView} from '../../ui/view';

/** What the verdict rests on. What speaks against it is never left out. */
export function Grounds({finding: {supports, contradicts = [], unseen = []}}: {readonly finding: Finding}) {
  const {t} = useView();
  return (
    <section class="doc-section grounds">
      <Signs title={t('ui.why.supports')} mark="speaks-for" signs={supports} />
      <Signs title={t('ui.why.contradicts')} mark="speaks-against" signs={contradicts} none={t('ui.why.nothing')} />
      <Signs title={t('ui.why.unseen')} mark="unknown" signs={unseen} />
    </section>
  );
}
