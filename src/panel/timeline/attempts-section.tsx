import {useState} from 'preact/hooks';
import type {SeenAttempts} from '../../engine/diagnosis/attempts';
import {useView} from '../../ui/view';
import {Section} from '../section';
import {Choices} from './choices';
import {Picture} from './picture';

/** The attempts of the last hour, and the one that is chosen stage by stage: the newest until the person picks another. */
export function AttemptsSection({seen}: {readonly seen: SeenAttempts | undefined}) {
  const {t, many} = useView();
  const [picked, setPicked] = useState<string>();
  const attempts = seen?.attempts ?? [];
  const chosen = attempts.find(({id}) => id === picked) ?? attempts.at(-1);
  const note = attempts.length > 0 ? many('timeline.hour', attempts.length) : undefined;
  return (
    <Section id="attempts" title={t('timeline.title')} note={note}>
      {chosen && <Choices attempts={attempts} chosen={chosen} choose={setPicked} />}
      {chosen && <Picture key={chosen.id} timeline={chosen.timeline} />}
      {seen && !chosen && <p class="quiet">{t('timeline.none')}</p>}
    </Section>
  );
}
