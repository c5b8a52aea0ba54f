import {asks, contactedHosts, detailHosts} from '../../engine/check/asks';
import type {Line} from '../../engine/check/line';
import {useView} from '../../ui/view';
import {AllowButton} from './allow-button';
import {CheckFold} from './check-fold';

const withCookies = new Set(asks.filter(ask => ask.withCookies).map(({host}) => host));

/** Whom a check talks to, before anybody is talked to. */
export function Contacted() {
  const {t} = useView();
  return (
    <CheckFold title={t('check.contacted', {count: contactedHosts.length})}>
      {() => (
        <ul class="check-list">
          {contactedHosts.map(host => (
            <li key={host}>
              {host}
              {withCookies.has(host) && <span class="quiet">{t('ui.separator') + t('check.withCookies')}</span>}
            </li>
          ))}
        </ul>
      )}
    </CheckFold>
  );
}

/** Which hosts could be looked into, by name, and the button that asks for it. */
export function MoreDetails({lines}: {readonly lines: readonly Line[]}) {
  const {t} = useView();
  if (!lines.some(({closed}) => closed === 'hosts')) return null;
  const names = [...detailHosts, '*.oaistatic.com', '*.oaiusercontent.com'];
  return (
    <div class="check-more">
      <p>{t('check.closed.hosts', {count: names.length})}</p>
      <p class="quiet">{names.join(t('ui.comma'))}</p>
      <AllowButton what="hosts" />
    </div>
  );
}
