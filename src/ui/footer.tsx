import {extensionVersion} from '../browser/version';
import {useView} from './view';

/** The day up to which hosts, cookie names and codes were checked. */
const dataDate = '2026-11-22';

/** Whose tool this is, and how old it is. */
export function Footer() {
  const {t} = useView();
  return (
    <footer class="footer">
      <span>{t('ui.footer.independent')}</span>
      <span>{t('ui.footer.data', {version: extensionVersion(), date: dataDate})}</span>
    </footer>
  );
}
