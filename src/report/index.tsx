import {render} from 'preact';
import {takeErrand} from '../browser/report-page';
import {readLanguage} from '../browser/stored';
import {loadTexts} from '../browser/texts';
import {voiceOf} from '../ui/voice';
import {ReportPage} from './page/report-page';

/** Support reads English, so that is loaded beside the person's own language. */
async function start(root: HTMLElement): Promise<void> {
  const [own, english] = await Promise.all([loadTexts(await readLanguage().catch(() => 'en')), loadTexts('en')]);
  const voice = voiceOf(own, own.language.code);
  document.documentElement.lang = voice.language;
  document.title = voice.t('report.title');
  render(<ReportPage words={{own, english, voice}} errand={takeErrand()} />, root);
}

const root = document.getElementById('report');
if (root) void start(root);
