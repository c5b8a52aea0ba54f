import type {HeaderWeight} from '../../engine/jar/header-weight';
import {Mark} from '../../ui/mark';
import {useView} from '../../ui/view';
import {SizeBar} from './size-bar';
import {nameWords, partOfLimit, sizeWords, storeWords} from './words';

/** More than these are not what fills a header. */
const named = 3;

function Header({weight, withStore}: {readonly weight: HeaderWeight; readonly withStore: boolean}) {
  const view = useView();
  const {t, language} = view;
  const {host, path, storeId, bytes, fullness, cookies} = weight;
  return (
    <li class="jar-header">
      <p class="jar-header-where">
        <strong>{path === '/' ? host : t('cookies.headers.at', {host, path})}</strong>
        {withStore && <span class="quiet">{storeWords(storeId, view)}</span>}
      </p>
      <p class="jar-header-size">
        <SizeBar bytes={bytes} />
        <span>{t('cookies.headers.part', partOfLimit(bytes, language))}</span>
        <Mark kind={fullness === 'fine' ? 'fine' : 'potential'} />
        <span>{t(`cookies.fullness.${fullness}`)}</span>
      </p>
      <p class="small">
        {t('cookies.headers.largest')}
        {cookies.slice(0, named).map((cookie, index) => (
          <span key={cookie.id}>
            {index > 0 ? t('ui.comma') : t('ui.space')}
            <code>{nameWords(cookie, view)}</code> {sizeWords(cookie.bytes, view)}
          </span>
        ))}
      </p>
    </li>
  );
}

/** What each host gets with a request, against what servers take. */
export function HeaderList({weights}: {readonly weights: readonly HeaderWeight[]}) {
  const {t} = useView();
  const stores = new Set(weights.map(({storeId}) => storeId));
  if (weights.length === 0) return null;
  return (
    <div class="jar-headers">
      <h3>{t('cookies.headers.title')}</h3>
      <p class="small">{t('cookies.headers.note')}</p>
      <ul>
        {weights.map(weight => (
          <Header key={`${weight.host} ${weight.storeId}`} weight={weight} withStore={stores.size > 1} />
        ))}
      </ul>
    </div>
  );
}
