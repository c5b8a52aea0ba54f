import type {DeepCleanPlan} from '../../engine/deep-clean/state';
import {useView} from '../../ui/view';
import {countsOf, hostOf} from './counts';

/** From where it would delete, with what is there as far as open pages tell. */
export function OriginList({plan: {origins, found}}: {readonly plan: DeepCleanPlan}) {
  const view = useView();
  const {t, many} = view;
  const {looked, unlooked} = origins;
  const told = (origin: string) =>
    found[origin] ? countsOf(found[origin], view) || t('deepClean.empty') : t('deepClean.unseen');
  return (
    <section class="deep-origins" aria-labelledby="deep-clean-where">
      <h3 id="deep-clean-where">{t('deepClean.where')}</h3>
      <ul>
        {looked.map(origin => (
          <li key={origin}>
            <code>{hostOf(origin)}</code>
            <span class="quiet">{told(origin)}</span>
          </li>
        ))}
      </ul>
      {unlooked.length > 0 && (
        <details class="deep-more">
          <summary>{many('deepClean.more', unlooked.length)}</summary>
          <ul>
            {unlooked.map(origin => (
              <li key={origin}>
                <code>{hostOf(origin)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
