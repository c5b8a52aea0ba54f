import {openSettings} from '../../browser/open-page';
import {ageOf} from '../../engine/jar/cookie-age';
import type {JarCookie} from '../../engine/jar/jar-cookie';
import {meaningOf} from '../../engine/jar/meanings';
import {isProtected} from '../../engine/kept/protected-names';
import {useView} from '../../ui/view';
import type {ShownJar} from './shown-jar';
import {SizeBar} from './size-bar';
import {ageWords, endWords, flagsOf, insideWords, nameWords, placeWords, sizeWords} from './words';

interface Props {
  readonly cookie: JarCookie;
  readonly jar: ShownJar;
}

function Facts({cookie, jar: {times, now}}: Props) {
  const view = useView();
  const age = ageOf(cookie, times, now);
  const life = [...(age ? [ageWords(age, view)] : []), endWords(cookie, now, view)];
  const inside = insideWords(cookie, view);
  return (
    <div class="jar-facts">
      <p class="jar-size">
        <SizeBar bytes={cookie.bytes} />
        {sizeWords(cookie.bytes, view)}
      </p>
      <p>{life.join(view.t('ui.separator'))}</p>
      {inside && <p>{inside}</p>}
      <p class="jar-flags">{[placeWords(cookie), ...flagsOf(cookie)].join(' · ')}</p>
    </div>
  );
}

/** The way to the settings, where they keep something. */
export function ToSettings() {
  const {t} = useView();
  return (
    <button type="button" class="text-button" onClick={openSettings}>
      {t('cookies.protected.button')}
    </button>
  );
}

function Act({cookie, jar}: Props) {
  const view = useView();
  const {t} = view;
  if (isProtected(cookie.name, jar.protectedNames))
    return (
      <p class="jar-kept">
        {t('cookies.protected.one')} <ToSettings />
      </p>
    );
  const place = [placeWords(cookie), insideWords(cookie, view)].filter(Boolean).join(t('ui.comma'));
  return (
    <button
      type="button"
      class="second"
      aria-label={t('cookies.removeNamed', {name: nameWords(cookie, view), place})}
      onClick={() => jar.remove([cookie])}
    >
      {t('cookies.remove')}
    </button>
  );
}

/** One cookie: what it is for, how large and old it is, where it is kept; and a button that takes it away. */
export function CookieRow(props: Props) {
  const view = useView();
  const meaning = meaningOf(props.cookie.name);
  return (
    <li class="jar-cookie">
      <div class="jar-what">
        <code dir="ltr">{nameWords(props.cookie, view)}</code>
        {meaning && <p>{view.t(`cookies.meanings.${meaning}`)}</p>}
      </div>
      <Facts {...props} />
      <div class="jar-act">
        <Act {...props} />
      </div>
    </li>
  );
}
