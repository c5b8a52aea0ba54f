import {render} from 'preact';
import {loadHistory} from '../browser/history';
import {onPause, readPause} from '../browser/pause';
import {loadSettings, onKept} from '../browser/settings';
import {readLanguage} from '../browser/stored';
import {loadTexts} from '../browser/texts';
import {defaultSettings} from '../engine/kept/settings';
import {voiceOf} from '../ui/voice';
import {SettingsPage} from './settings-page';
import type {Shown} from './shown';

let latest = 0;

/** Reads everything and paints it; again with every change, whichever page made it. What is read late gives way. */
async function show(root: HTMLElement): Promise<void> {
  latest += 1;
  const turn = latest;
  const texts = await loadTexts(await readLanguage().catch(() => 'en'));
  const [settings, pause, history] = await Promise.all([
    loadSettings().catch(() => defaultSettings),
    readPause().catch(() => undefined),
    loadHistory(Object.keys(texts.rules)).catch(() => []),
  ]);
  if (turn !== latest) return;
  const voice = voiceOf(texts, texts.language.code);
  document.documentElement.lang = voice.language;
  document.title = voice.t('ui.settings.title');
  const shown: Shown = {settings, pause, history};
  render(<SettingsPage voice={voice} shown={shown} />, root);
}

const root = document.getElementById('settings');
if (root) {
  const again = () => void show(root);
  onKept(again);
  onPause(again);
  again();
}
