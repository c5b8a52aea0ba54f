import {render} from 'preact';
import {inTab} from '../browser/in-popup';
import {openSocketsForWorker} from '../browser/probes/open-socket';
import {onTabsChanged, tabBeside} from '../browser/tab-beside';
import {follow, quietly} from '../ui/place/follow';
import {store} from '../ui/place/store';
import {showSectionSoon} from '../ui/show-section';
import {Panel} from './panel';

const showTab = async () => store.setState({tab: await tabBeside()});

/** The place that stays open: in the panel of a window, or in a tab. Each window's is about the tab of that window. */
async function start(root: HTMLElement): Promise<void> {
  const isTab = await inTab();
  await follow(() => render(<Panel isTab={isTab} />, root), tabBeside);
  openSocketsForWorker();
  onTabsChanged(() => quietly(showTab()));
  showSectionSoon(location.hash.slice(1));
}

const root = document.getElementById('panel');
if (root) quietly(start(root));
