import type {Report} from '../../engine/report/report';
import {safeSample} from '../../engine/report/safe-sample';
import {useView} from '../../ui/view';
import {CopyButton} from './copy-button';
import {LongText} from './long-text';
import {Look} from './look';
import type {Words} from './words';

interface Props {
  readonly report: Report;
  readonly words: Words;
}

/** A diagnosis that is wrong or missing is repaired where the product is made. */
export function SampleSection({report, words}: Props) {
  const {t} = useView();
  const sample = () => safeSample(report, words.english);
  return (
    <section class="card">
      <h2>{t('report.sample.title')}</h2>
      <p>{t('report.sample.note')}</p>
      <CopyButton label={t('report.sample.button')} text={sample} />
      <Look name={t('report.sample.show')}>{() => <LongText name={t('report.sample.title')} text={sample()} />}</Look>
    </section>
  );
}
