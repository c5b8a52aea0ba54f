import {pageFor} from '../browser/button';
import {openPage} from '../browser/open-page';
import type {SeenAttempts} from '../engine/diagnosis/attempts';
import {measured} from '../engine/diagnosis/measured';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Footer} from '../ui/footer';
import {Paused} from '../ui/further';
import {distrustedHost} from '../ui/genuine';
import {pathLooks} from '../ui/path-looks';
import {changeLanguage, run, tell} from '../ui/place/actions';
import {useStore} from '../ui/place/store';
import {RowsContext} from '../ui/rows';
import {ScreenView} from '../ui/screen-view';
import {TopBar} from '../ui/top-bar';
import {type View, ViewContext} from '../ui/view';
import type {PathFigures} from '../ui/wide-path/hop-note';
import {HopNotes} from '../ui/wide-path/hop-notes';
import {CheckSection} from './check/check-section';
import {CookiesSection} from './cookies/cookies-section';
import {OpenRows} from './open-rows';
import {AttemptsSection} from './timeline/attempts-section';
import {useAttempts} from './timeline/use-attempts';

/** What was measured at each hop; nothing before anybody has looked. */
function figuresOf(snapshot: Snapshot, seen: SeenAttempts | undefined): PathFigures | undefined {
  const deciding = snapshot.diagnosis.findings[0]?.entries?.[0];
  const path = pathLooks(snapshot, snapshot.screen);
  return seen && {path, measured: seen.measured, deciding: deciding && measured(deciding)};
}

const openTab = () => run(() => openPage(pageFor('')));

/** The same screens as in the popup, with what is folded there laid open below. */
export function Panel({isTab}: {readonly isTab: boolean}) {
  const {voice, snapshot, tab, note} = useStore();
  const seen = useAttempts(snapshot?.at);
  if (!voice) return null;
  const figures = snapshot && figuresOf(snapshot, seen);
  const view: View = {...voice, note, tell, run, ...(figures && {notes: <HopNotes {...figures} />})};
  return (
    <ViewContext.Provider value={view}>
      <RowsContext.Provider value={OpenRows}>
        <main class="main">
          {snapshot?.pause && <Paused pause={snapshot.pause} />}
          <ScreenView snapshot={snapshot} />
          <AttemptsSection seen={seen} />
          <CheckSection />
          <CookiesSection snapshot={snapshot} />
        </main>
        <Footer />
        <TopBar
          tab={tab}
          allowed={snapshot?.permissionGranted !== false}
          distrusted={snapshot && distrustedHost(snapshot.diagnosis)}
          onLanguage={changeLanguage}
          wider={!isTab && {name: voice.t('ui.bar.tab'), act: openTab}}
        />
      </RowsContext.Provider>
    </ViewContext.Provider>
  );
}
