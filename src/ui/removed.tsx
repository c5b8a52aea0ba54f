import type {CookieName, PurgeReceipt} from '../engine/diagnosis/snapshot';
import {Leftovers} from './leftovers';
import {useView} from './view';

/** `.auth.openai.com` belongs to `openai.com`; both sites have names of two parts. */
const siteOf = ({domain}: CookieName) => domain.split('.').slice(-2).join('.');

function bySite<Cookie extends CookieName>(
  cookies: readonly Cookie[],
): ReadonlyArray<readonly [string, readonly Cookie[]]> {
  const sites = [...new Set(cookies.map(siteOf))];
  return sites.map(site => [site, cookies.filter(cookie => siteOf(cookie) === site)]);
}

/** The receipt of a purge: names by site, then what stayed and why. */
export function Removed({receipt}: {readonly receipt: PurgeReceipt}) {
  const {t} = useView();
  return (
    <div class="removed">
      {receipt.removed.length === 0 && <p>{t('ui.removed.none')}</p>}
      {bySite(receipt.removed).map(([site, cookies]) => (
        <section key={site}>
          <h2>
            {site} <span class="quiet">{cookies.length}</span>
          </h2>
          <ul class="names">
            {cookies.map(({name, domain, partition}) => (
              <li key={name + domain + partition}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {receipt.left.length > 0 && <h2>{t('ui.removed.left')}</h2>}
      <Leftovers cookies={receipt.left} />
    </div>
  );
}
