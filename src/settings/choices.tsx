import type {SettingsChange} from '../browser/settings';
import {languages} from '../browser/texts';
import {places, type Settings} from '../engine/kept/settings';
import {ownName} from '../ui/own-name';
import {useView} from '../ui/view';
import {Choice} from './choice';

interface Props {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
}

/** The surest first. */
const levels = ['L4', 'L2', 'L1', 'L3'] as const;

export function LanguageChoice({settings, change}: Props) {
  const {t} = useView();
  const own = languages.map(value => ({value, label: ownName(value)}));
  const browser = {value: '', label: t('ui.settings.language.browser')};
  return (
    <Choice
      title={t('ui.settings.language.title')}
      options={[browser, ...own]}
      chosen={settings.language ?? ''}
      choose={language => change({language: language === '' ? undefined : language})}
    />
  );
}

export function ClickChoice({settings, change}: Props) {
  const {t} = useView();
  return (
    <Choice
      title={t('ui.settings.opens.title')}
      note={t('ui.settings.opens.note')}
      options={places.map(value => ({value, label: t(`ui.settings.opens.${value}`)}))}
      chosen={settings.opens}
      choose={opens => change({opens})}
    />
  );
}

export function ClearChoice({settings, change}: Props) {
  const {t} = useView();
  const option = (value: (typeof levels)[number]) => ({
    value,
    label: t(`ui.settings.clears.${value}`),
    note: t(`ui.settings.clears.${value}note`),
  });
  return (
    <Choice
      title={t('ui.settings.clears.title')}
      note={t('ui.settings.clears.note')}
      options={levels.map(option)}
      chosen={settings.clears}
      choose={clears => change({clears})}
    />
  );
}
