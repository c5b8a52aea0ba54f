import type {JarSite, JarStore} from '../../engine/jar/group-jar';
import {storeKindOf} from '../../engine/jar/store-kind';
import {useView} from '../../ui/view';
import {GroupFold} from './group-fold';
import type {ShownJar} from './shown-jar';
import {sizeWords, storeWords} from './words';

function Store({store, alone, jar}: {readonly store: JarStore; readonly alone: boolean; readonly jar: ShownJar}) {
  const view = useView();
  return (
    <>
      {!alone && <h4>{storeWords(store.storeId, view)}</h4>}
      {store.groups.map(group => (
        <GroupFold key={group.key} group={group} jar={jar} />
      ))}
    </>
  );
}

interface Props {
  readonly sites: readonly JarSite[];
  readonly jar: ShownJar;
}

/** The cookies by site, store and purpose. Where there are only usual windows, nobody has to read that. */
export function SiteList({sites, jar}: Props) {
  const view = useView();
  const stores = sites.flatMap(site => site.stores);
  const alone = stores.every(({storeId}) => storeKindOf(storeId).kind === 'normal');
  return sites.map(({site, count, bytes, stores: own}) => (
    <section key={site} class="jar-site">
      <h3>
        {site} <span class="quiet">{view.many('cookies.note', count, {size: sizeWords(bytes, view)})}</span>
      </h3>
      {own.map(store => (
        <Store key={store.storeId} store={store} alone={alone} jar={jar} />
      ))}
    </section>
  ));
}
