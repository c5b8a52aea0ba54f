import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {Rows} from './rows';
import {useView} from './view';

/** Before anybody has looked: the places are reserved, and nothing is ticked. */
export function LookingScreen() {
  const {t} = useView();
  return (
    <>
      <Headline
        mark={<Mark kind="running" />}
        tone="busy"
        word={t('ui.eyebrow.looking')}
        notes={[t('ui.eyebrow.soon')]}
        title={t('ui.looking.title')}
      >
        {t('ui.looking.lead')}
      </Headline>
      <PathPicture path={pathLooks(undefined, 'nothing')} />
      <Notice />
      <div class="reserved" />
      <Rows snapshot={undefined} />
    </>
  );
}
