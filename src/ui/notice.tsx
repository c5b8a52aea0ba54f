import {useView} from './view';

const words = {
  trouble: 'ui.notice.trouble',
  copied: 'ui.report.copiedLong',
  saved: 'ui.report.savedLong',
} as const;

/** What came of the last click, in one calm sentence. */
export function Notice() {
  const {t, note} = useView();
  return (
    <div class="notices" role="status">
      {note && <p class="notice">{t(words[note])}</p>}
    </div>
  );
}
