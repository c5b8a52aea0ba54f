import type {BrowserContext} from 'playwright';

interface PanelRequest {
  readonly url: string;
  readonly status: number;
}

/** Reads a HAR file with the very code of Chromium's network panel. @throws what the panel would say of a bad file */
export async function openInNetworkPanel(context: BrowserContext, har: string): Promise<readonly PanelRequest[]> {
  const page = await context.newPage();
  await page.goto('devtools://devtools/bundled/devtools_app.html');
  const requests = await page.evaluate<PanelRequest[]>(`(async () => {
    const {HARFormat, Importer} = await import('devtools://devtools/bundled/models/har/har.js');
    const root = new HARFormat.HARRoot(${har});
    return Importer.Importer.requestsFromHARLog(root.log).map(request => ({url: request.url(), status: request.statusCode}));
  })()`);
  await page.close();
  return requests;
}
