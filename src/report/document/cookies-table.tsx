import {type Purpose, purposeOf} from '../../engine/evidence/cookie-names';
import type {CookieRecord} from '../../engine/evidence/evidence';
import {useView} from '../../ui/view';
import {Section} from './section';
import {Table} from './table';
import {dayOf} from './times';

/** The login's own first. */
const order: readonly Purpose[] = ['session', 'transaction', 'edge', 'keep', 'other', 'unknown'];
/** The HAR file holds them all. */
const most = 60;

const inOrder = (one: CookieRecord, other: CookieRecord) =>
  order.indexOf(purposeOf(one.name)) - order.indexOf(purposeOf(other.name)) ||
  one.domain.localeCompare(other.domain) ||
  one.name.localeCompare(other.name);

function Cookie({cookie}: {readonly cookie: CookieRecord}) {
  const {t} = useView();
  const {name, domain: site, partition, length, expires} = cookie;
  return (
    <tr>
      <td class="place">
        <code>{name}</code>
      </td>
      <td>{partition === undefined ? site : t('document.cookies.partitioned', {site})}</td>
      <td>{t(`document.purposes.${purposeOf(name)}`)}</td>
      <td class="end">{length}</td>
      <td>{expires === undefined ? t('document.cookies.atClose') : dayOf(expires)}</td>
    </tr>
  );
}

/** The cookies of the two sites by name and length; what is in them nobody has. */
export function CookiesTable({cookies}: {readonly cookies: readonly CookieRecord[] | undefined}) {
  const {t, many} = useView();
  const columns = (['name', 'site', 'purpose', 'length', 'until'] as const).map(key => ({
    key,
    title: t(`document.cookies.${key}`),
    end: key === 'length',
  }));
  const sorted = (cookies ?? []).toSorted(inOrder);
  const more = sorted.length - most;
  return (
    <Section title={t('document.cookies.title')}>
      {sorted.length === 0 ? (
        <p class="quiet">{t(cookies ? 'document.cookies.none' : 'document.cookies.unseen')}</p>
      ) : (
        <Table name="cookies" columns={columns}>
          {sorted.slice(0, most).map(cookie => (
            <Cookie
              key={[cookie.storeId, cookie.domain, cookie.path, cookie.partition, cookie.name].join()}
              cookie={cookie}
            />
          ))}
        </Table>
      )}
      {more > 0 && <p class="small">{many('document.requests.more', more)}</p>}
    </Section>
  );
}
