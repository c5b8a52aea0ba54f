import {languages} from '../browser/texts';
import {genuineHost} from './genuine';
import {ShieldIcon} from './icons';
import {useView} from './view';

interface Props {
  /** Address of the tab in front, when it is one of the two sites. */
  readonly url: string | undefined;
  readonly allowed: boolean;
  /** A host that the browser itself does not trust at the moment. */
  readonly distrusted: string | undefined;
  readonly onLanguage: (language: string) => void;
}

function Site({host}: {readonly host: string}) {
  const {t} = useView();
  const split = (text: string) => text.split(host);
  const [before = '', after = ''] = split(t('ui.bar.genuine', {host}));
  const [start = '', end = ''] = split(t('ui.bar.genuineShort', {host}));
  return (
    <>
      <span class="bar-long">
        {before}
        <span class="bar-host">{host}</span>
        {after}
      </span>
      <span class="bar-short">
        {start}
        <span class="bar-host">{host}</span>
        {end}
      </span>
    </>
  );
}

const ownName = (language: string) => new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;

/** Whether the tab is the genuine site, and the next language by its own name. It comes last when going by Tab. */
export function TopBar({url, allowed, distrusted, onLanguage}: Props) {
  const {t, language} = useView();
  const named = allowed ? genuineHost(url) : undefined;
  const host = named === distrusted ? undefined : named;
  const otherwise = named ? t('ui.bar.distrusted', {host: named}) : t(allowed ? 'ui.bar.elsewhere' : 'ui.bar.noAccess');
  const next = languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
  return (
    <header class={host ? 'bar bar-genuine' : 'bar'}>
      <p class="bar-site">
        <ShieldIcon />
        {host ? <Site host={host} /> : <span class="bar-host">{otherwise}</span>}
      </p>
      <button type="button" class="bar-language" lang={next} onClick={() => onLanguage(next)}>
        {ownName(next)}
      </button>
    </header>
  );
}
