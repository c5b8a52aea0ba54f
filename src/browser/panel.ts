import {browser} from './browser';

interface SidePanel {
  open(where: {windowId: number}): Promise<void>;
}

const sidePanel = () => (browser as unknown as {readonly sidePanel?: SidePanel}).sidePanel;

/** Opens the place that stays open, beside the page. Only inside a click. */
export function openPanel(tab: {readonly windowId?: number | undefined} | undefined): void {
  const {windowId = browser.windows.WINDOW_ID_CURRENT} = tab ?? {};
  void (sidePanel()?.open({windowId}) ?? browser.sidebarAction.open()).catch(() => undefined);
}
