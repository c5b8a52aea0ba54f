import type {Page} from 'playwright';
import type {DrivenBrowser} from './driven-browser';

/** Opens the page of the settings in a tab. */
export async function openSettings(driven: DrivenBrowser): Promise<Page> {
  const page = await driven.openTab('src/settings/index.html');
  await page.locator('h1').waitFor();
  return page;
}
