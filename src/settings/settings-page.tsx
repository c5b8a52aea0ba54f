import {useLayoutEffect, useState} from 'preact/hooks';
import {dropHistory} from '../browser/history';
import {changeSettings, type SettingsChange} from '../browser/settings';
import {readSettings} from '../engine/kept/settings';
import {Footer} from '../ui/footer';
import {type View, ViewContext} from '../ui/view';
import type {Voice} from '../ui/voice';
import {ClearChoice, ClickChoice, LanguageChoice} from './choices';
import {ForgetSetting} from './forget-setting';
import {HistorySetting} from './history-setting';
import {PauseSetting} from './pause-setting';
import {ProtectedNames} from './protected-names';
import type {Shown} from './shown';

const notes = {
  saved: 'ui.settings.saved',
  copied: 'ui.settings.saved',
  full: 'ui.settings.trouble',
  trouble: 'ui.notice.trouble',
} as const;

interface Props {
  readonly voice: Voice;
  readonly shown: Shown;
}

/** What the person can choose. Each choice is saved at once; what cannot be saved is said. */
export function SettingsPage({voice, shown}: Props) {
  const {t} = voice;
  const [note, setNote] = useState<View['note'] | 'saved'>();
  const run: View['run'] = work => {
    setNote(undefined);
    work().catch(() => setNote('trouble'));
  };
  const {pause, history} = shown;
  // What was chosen shows at once, also before it is saved; what could not be saved shows as it is.
  const [settings, setSettings] = useState(shown.settings);
  useLayoutEffect(() => setSettings(shown.settings), [shown]);
  const change = (some: SettingsChange) => {
    setSettings(readSettings({...settings, ...some}));
    setNote(undefined);
    changeSettings(some).then(
      () => setNote('saved'),
      () => {
        setSettings(shown.settings);
        setNote('full');
      },
    );
  };
  return (
    <ViewContext.Provider value={{...voice, note: undefined, tell: setNote, run}}>
      <main class="main">
        <h1>{t('ui.settings.title')}</h1>
        <p class="setting-note">{t('ui.settings.stored')}</p>
        <LanguageChoice settings={settings} change={change} />
        <ClickChoice settings={settings} change={change} />
        <ClearChoice settings={settings} change={change} />
        <ProtectedNames
          key={settings.protectedNames.join()}
          names={settings.protectedNames}
          save={protectedNames => change({protectedNames})}
        />
        <PauseSetting pause={pause} />
        <HistorySetting
          history={history}
          keeps={settings.keepsHistory}
          keep={keepsHistory => change({keepsHistory})}
          drop={() => run(dropHistory)}
        />
        <ForgetSetting />
      </main>
      <p class="saved" role="status">
        {note && t(notes[note])}
      </p>
      <Footer />
    </ViewContext.Provider>
  );
}
