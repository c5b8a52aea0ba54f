import type {BrowserContext} from 'playwright';
import {inBrowserWindow} from './firefox-session';

/** A request as the network panel lists it. */
export interface PanelRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** How many of them. */
  readonly requestHeaders: number;
  readonly responseHeaders: number;
}

const chromiumModels = 'devtools://devtools/bundled/models/har/har.js';

/** By the very code that the panel reads a file with. */
async function readInChromium(context: BrowserContext, har: string): Promise<readonly PanelRequest[]> {
  const page = await context.newPage();
  await page.goto('devtools://devtools/bundled/devtools_app.html');
  const requests = await page.evaluate<PanelRequest[]>(`(async () => {
    const {HARFormat, Importer} = await import('${chromiumModels}');
    const root = new HARFormat.HARRoot(JSON.parse(${JSON.stringify(har)}));
    return Importer.Importer.requestsFromHARLog(root.log).map(request => ({
      method: request.requestMethod,
      url: request.url(),
      status: request.statusCode,
      requestHeaders: request.requestHeaders().length,
      responseHeaders: request.responseHeaders.length,
    }));
  })()`);
  await page.close();
  return requests;
}

const firefoxLoader = 'resource://devtools/shared/loader/Loader.sys.mjs';
const firefoxMenu = 'resource://devtools/client/netmonitor/src/har/har-menu-utils.js';

// What is no plain value would come back as a description of itself.
/** In the panel itself, by what its menu line “Import HAR file” does once the file is chosen, from what it then holds. */
async function openInFirefox(context: BrowserContext, har: string): Promise<readonly PanelRequest[]> {
  const page = await context.newPage();
  const requests = await inBrowserWindow<string>(
    context,
    `(async () => {
      const {gDevTools} = ChromeUtils.importESModule('${firefoxLoader}').require('devtools/client/framework/devtools');
      const {selectedTab} = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
      const toolbox = await gDevTools.showToolboxForTab(selectedTab, {toolId: 'netmonitor'});
      const {windowRequire, actions, store, document} = toolbox.getPanel('netmonitor').panelWin;
      windowRequire('${firefoxMenu}').HarMenuUtils.appendPreview(${JSON.stringify(har)}, actions, said => {
        throw new Error(said);
      });
      const {requests} = store.getState().requests;
      const rows = document.querySelectorAll('.request-list-item').length;
      await toolbox.destroy();
      if (rows !== requests.length) throw new Error(\`Of \${requests.length} requests \${rows} are shown\`);
      return JSON.stringify(requests.map(({method, url, status, requestHeaders, responseHeaders}) => ({
        method,
        url,
        status,
        requestHeaders: requestHeaders.headers.length,
        responseHeaders: responseHeaders.headers.length,
      })));
    })()`,
  );
  await page.close();
  return JSON.parse(requests) as readonly PanelRequest[];
}

/** Opens a HAR file in the browser's own network panel. @throws what the panel would say of a bad file */
export const openInNetworkPanel = (context: BrowserContext, har: string): Promise<readonly PanelRequest[]> =>
  context.browser()?.browserType().name() === 'firefox' ? openInFirefox(context, har) : readInChromium(context, har);
