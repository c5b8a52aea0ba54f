import {useView} from './view';

const words = {
  trouble: 'ui.notice.trouble',
  full: 'ui.notice.full',
  copied: 'ui.report.copiedLong',
} as const;

interface Props {
  /** Old records had to go for new ones. */
  readonly full?: boolean | undefined;
}

/** What came of the last click, in one calm sentence. */
export function Notice({full = false}: Props) {
  const {t, note} = useView();
  return (
    <div class="notices" role="status">
      {note && <p class="notice">{t(words[note])}</p>}
      {full && <p class="notice">{t('ui.notice.dropped')}</p>}
    </div>
  );
}
