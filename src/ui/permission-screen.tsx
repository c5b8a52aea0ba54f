import {ask} from '../browser/ask';
import {requestSites} from '../browser/sites';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Aftermath} from './aftermath';
import {EyeIcon, EyeOffIcon, LockIcon} from './further-icons';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {Rows} from './rows';
import {useView} from './view';

const promises = [
  [EyeIcon, 'ui.permission.looks', 'ui.permission.looksAt'],
  [EyeOffIcon, 'ui.permission.never', 'ui.permission.neverKeeps'],
  [LockIcon, 'ui.permission.stays', 'ui.permission.staysAt'],
] as const;

/** Asked inside the click, or the browser refuses to ask. */
const allow = async () => {
  if (await requestSites()) await ask('pages.look');
};

/** Nothing can be seen: what is missing, what it is for, and what happens with it. */
export function PermissionScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const {t, run} = useView();
  return (
    <>
      <Headline
        mark={<Mark kind="potential" />}
        tone="warn"
        word={t('ui.eyebrow.permission')}
        title={t('ui.permission.title')}
      >
        {t('ui.permission.lead')}
      </Headline>
      <section class="todo">
        <button type="button" class="primary" onClick={() => run(allow)}>
          {t('ui.permission.button')}
        </button>
      </section>
      <ul class="promises">
        {promises.map(([Icon, what, how]) => (
          <li key={what}>
            <Icon />
            <span>
              <strong>{t(what)}</strong>
              {t('ui.space') + t(how)}
            </span>
          </li>
        ))}
      </ul>
      <Notice />
      <Aftermath snapshot={snapshot} />
      <Rows snapshot={snapshot} checklist="without" report={false} />
    </>
  );
}
