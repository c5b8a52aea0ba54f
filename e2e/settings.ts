import {expect, type Page} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';

/** Opens the page of the settings in a tab. */
export async function openSettings(driven: DrivenBrowser): Promise<Page> {
  const page = await driven.openTab('src/settings/index.html');
  await expect(page.getByRole('heading', {level: 1})).toHaveText(en.ui.settings.title);
  return page;
}
