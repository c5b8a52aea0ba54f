import {useState} from 'preact/hooks';
import {isLoginCookie} from '../engine/evidence/cookie-names';
import {namesIn, namesLeftOut} from '../engine/kept/protected-names';
import {useView} from '../ui/view';
import {Section} from './section';

interface Props {
  readonly names: readonly string[];
  readonly save: (names: readonly string[]) => void;
}

/** Cookies that no purge takes, and what that may cost. */
export function ProtectedNames({names, save}: Props) {
  const {t} = useView();
  const [written, setWritten] = useState(names.join('\n'));
  const leftOut = namesLeftOut(written);
  const login = namesIn(written).filter(isLoginCookie);
  const list = (some: readonly string[]) => some.slice(0, 5).join(t('ui.comma'));
  return (
    <Section title={t('ui.settings.protected.title')} note={t('ui.settings.protected.note')}>
      <textarea
        rows={4}
        spellcheck={false}
        aria-label={t('ui.settings.protected.title')}
        value={written}
        onInput={({currentTarget}) => setWritten(currentTarget.value)}
      />
      <div role="status">
        {leftOut.length > 0 && <p class="setting-note">{t('ui.settings.protected.left', {names: list(leftOut)})}</p>}
        {login.length > 0 && <p class="setting-note">{t('ui.settings.protected.login', {names: list(login)})}</p>}
      </div>
      <button type="button" class="second" onClick={() => save(namesIn(written))}>
        {t('ui.settings.protected.button')}
      </button>
    </Section>
  );
}
