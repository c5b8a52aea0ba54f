import {useLayoutEffect} from 'preact/hooks';
import {Footer} from '../ui/footer';
import {Paused} from '../ui/further';
import {distrustedHost} from '../ui/genuine';
import {ScreenView} from '../ui/screen-view';
import {TopBar} from '../ui/top-bar';
import {type View, ViewContext} from '../ui/view';
import {changeLanguage, run, tell} from './actions';
import {fitPage} from './fit-page';
import {useStore} from './store';

/** The popup: one of six screens, with a bar above and a line below. The bar comes last in the tab order. */
export function Popup() {
  const {voice, snapshot, tab, note} = useStore();
  useLayoutEffect(() => {
    const page = document.getElementById('popup');
    if (page) fitPage(page);
  });
  if (!voice) return null;
  const view: View = {...voice, note, tell, run};
  return (
    <ViewContext.Provider value={view}>
      <main class="main">
        {snapshot?.pause && <Paused pause={snapshot.pause} />}
        <ScreenView snapshot={snapshot} />
      </main>
      <Footer />
      <TopBar
        tab={tab}
        allowed={snapshot?.permissionGranted !== false}
        distrusted={snapshot && distrustedHost(snapshot.diagnosis)}
        onLanguage={changeLanguage}
      />
    </ViewContext.Provider>
  );
}
