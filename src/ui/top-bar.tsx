import type {ComponentType} from 'preact';
import type {FrontTab} from '../browser/front-tab';
import {openSettings} from '../browser/open-page';
import {languages} from '../browser/texts';
import {genuineHost} from './genuine';
import {PanelIcon, SettingsIcon, ShieldIcon} from './icons';
import {ownName} from './own-name';
import {useView} from './view';

interface Props {
  /** The tab in front; its address only when it is one of the two sites. */
  readonly tab: FrontTab | undefined;
  readonly allowed: boolean;
  /** A host that the browser itself does not trust at the moment. */
  readonly distrusted: string | undefined;
  readonly onLanguage: (language: string) => void;
  /** Where the same can be seen with more room. */
  readonly wider: Omit<IconButtonProps, 'icon'> | false;
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

interface IconButtonProps {
  readonly icon: ComponentType;
  readonly name: string;
  readonly act: () => void;
}

const IconButton = ({icon: Icon, name, act}: IconButtonProps) => (
  <button type="button" class="bar-button" title={name} aria-label={name} onClick={act}>
    <Icon />
  </button>
);

/** Whether the tab is the genuine site, and the next language by its own name. It comes last when going by Tab. */
export function TopBar({tab, allowed, distrusted, onLanguage, wider}: Props) {
  const {t, language} = useView();
  const named = allowed ? genuineHost(tab?.url) : undefined;
  const host = named === distrusted ? undefined : named;
  const otherwise = named ? t('ui.bar.distrusted', {host: named}) : t(allowed ? 'ui.bar.elsewhere' : 'ui.bar.noAccess');
  const next = languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
  return (
    <header class={host ? 'bar bar-genuine' : 'bar'}>
      <p class="bar-site">
        <ShieldIcon />
        {host ? <Site host={host} /> : <span class="bar-host">{otherwise}</span>}
      </p>
      <button type="button" class="bar-button" lang={next} onClick={() => onLanguage(next)}>
        {ownName(next)}
      </button>
      {wider && <IconButton icon={PanelIcon} {...wider} />}
      <IconButton icon={SettingsIcon} name={t('ui.bar.settings')} act={openSettings} />
    </header>
  );
}
