import type {Leftover} from '../engine/diagnosis/snapshot';
import {useView} from './view';

/** Cookies that did not do as they were told, each with the reason. */
export function Leftovers({cookies}: {readonly cookies: readonly Leftover[]}) {
  const {t} = useView();
  return (
    <ul class="leftovers">
      {cookies.map(({name, domain, partition, why, by = ''}) => (
        <li key={name + domain + partition}>
          <code>{name}</code>
          <span class="quiet">{t('ui.separator') + t(`ui.reasons.${why}`, {host: by})}</span>
        </li>
      ))}
    </ul>
  );
}
