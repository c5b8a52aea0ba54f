import {useLayoutEffect} from 'preact/hooks';
import type {FrontTab} from '../browser/front-tab';
import {inPopup} from '../browser/in-popup';
import {openPanel} from '../browser/panel';
import {Footer} from '../ui/footer';
import {Paused} from '../ui/further';
import {distrustedHost} from '../ui/genuine';
import {changeLanguage, run, tell} from '../ui/place/actions';
import {useStore} from '../ui/place/store';
import {ScreenView} from '../ui/screen-view';
import {TopBar} from '../ui/top-bar';
import {type View, ViewContext} from '../ui/view';
import {fitPage} from './fit-page';

/** The panel opens while the browser sees the click; the popup then makes room. */
function leaveFor(tab: FrontTab | undefined): void {
  openPanel(tab);
  close();
}

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
        wider={inPopup() && {name: voice.t('ui.bar.panel'), act: () => leaveFor(tab)}}
      />
    </ViewContext.Provider>
  );
}
