import {useMemo, useRef, useState} from 'preact/hooks';
import type {Jar} from '../../browser/jar';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {fullest, headerWeights} from '../../engine/jar/header-weight';
import {type JarCookie, sumOf} from '../../engine/jar/jar-cookie';
import {useView, type View} from '../../ui/view';
import {FoldedSection} from '../folded-section';
import {type JarState, useJar} from '../use-jar';
import {AfterPick} from './after-pick';
import {CookieList} from './cookie-list';
import {removePicked} from './remove-picked';
import {useKeptFocus} from './use-kept-focus';
import {partOfLimit, sizeWords} from './words';

/** How many, how large, and the fullest request. */
function noteOf({cookies}: Jar, bytes: number, view: View): string {
  const {t, many, language} = view;
  const sum = many('cookies.note', cookies.length, {size: sizeWords(sumOf(cookies), view)});
  return bytes > 0 ? sum + t('ui.separator') + t('cookies.fullest', partOfLimit(bytes, language)) : sum;
}

/** What of the browser cannot be shown, as far as that is known. */
function Unseen({snapshot}: {readonly snapshot: Snapshot | undefined}) {
  const {t} = useView();
  return (
    <p class="small">
      {t('cookies.promise')}
      {snapshot?.watching.privateWindows === false && t('ui.space') + t('cookies.privateUnseen')}
    </p>
  );
}

const isThere = (jar: JarState): jar is Jar => typeof jar === 'object';

/** Every cookie of both sites without what is in it, for those who want to see; each can be taken away by itself. */
export function CookiesSection({snapshot}: {readonly snapshot: Snapshot | undefined}) {
  const view = useView();
  const {t, run} = view;
  const allowed = snapshot?.permissionGranted !== false;
  const jar = useJar(allowed, snapshot?.purge?.phase);
  const part = useKeptFocus();
  const opened = useRef(new Set<string>());
  const [acted, setActed] = useState(false);
  const weights = useMemo(() => (isThere(jar) ? headerWeights(jar.cookies) : []), [jar]);
  const remove = (cookies: readonly JarCookie[]) => {
    setActed(true);
    run(() => removePicked(cookies));
  };
  const list = () => {
    if (!allowed) return <p>{t('cookies.permission')}</p>;
    if (!isThere(jar)) return <p role="status">{t(`cookies.${jar}`)}</p>;
    return (
      <>
        <Unseen snapshot={snapshot} />
        {jar.cookies.length === 0 && <p>{t('cookies.none')}</p>}
        {jar.cookies.length > 0 && <CookieList jar={jar} weights={weights} opened={opened.current} remove={remove} />}
      </>
    );
  };
  const note = allowed && isThere(jar) ? noteOf(jar, fullest(weights)?.bytes ?? 0, view) : undefined;
  return (
    <FoldedSection id="cookies" title={t('cookies.title')} note={note}>
      {() => (
        <div class="jar" ref={part}>
          {list()}
          <AfterPick purge={snapshot?.purge} acted={acted} />
        </div>
      )}
    </FoldedSection>
  );
}
