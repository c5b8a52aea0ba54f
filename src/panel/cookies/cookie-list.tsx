import {useMemo, useState} from 'preact/hooks';
import type {Jar} from '../../browser/jar';
import {setTimes} from '../../engine/jar/cookie-age';
import {groupJar} from '../../engine/jar/group-jar';
import type {HeaderWeight} from '../../engine/jar/header-weight';
import type {JarCookie} from '../../engine/jar/jar-cookie';
import {useView} from '../../ui/view';
import {useProtectedNames} from '../use-protected-names';
import {HeaderList} from './header-list';
import {NameFilter} from './name-filter';
import {SiteList} from './site-list';
import {useMinute} from './use-minute';

/** As many as can be overlooked without a search. */
const few = 20;

interface Props {
  readonly jar: Jar;
  readonly weights: readonly HeaderWeight[];
  readonly opened: Set<string>;
  readonly remove: (cookies: readonly JarCookie[]) => void;
}

/** What fills the requests, and every cookie of the jar. */
export function CookieList({jar: {cookies, changes}, weights, opened, remove}: Props) {
  const {t} = useView();
  const [wanted, setWanted] = useState('');
  const protectedNames = useProtectedNames();
  const now = useMinute();
  const part = wanted.trim().toLowerCase();
  const found = useMemo(() => cookies.filter(({name}) => name.toLowerCase().includes(part)), [cookies, part]);
  const sites = useMemo(() => groupJar(found), [found]);
  const times = useMemo(() => setTimes(cookies, changes), [cookies, changes]);
  return (
    <>
      <HeaderList weights={weights} />
      {(cookies.length > few || wanted !== '') && (
        <NameFilter wanted={wanted} found={found.length} change={setWanted} />
      )}
      <SiteList sites={sites} jar={{times, now, protectedNames, isFiltered: part !== '', opened, remove}} />
      <p class="small">{t('cookies.ages')}</p>
    </>
  );
}
