import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Chromium} from './chromium';
import {subject, writeFloor} from './floors';
import {closePopup, openPopup} from './toolbar';

/** The popup's own styles: of the two pages' the longer ones. */
function styles(): string {
  const folder = join(subject, 'assets');
  const files = readdirSync(folder).filter(file => file.endsWith('.css'));
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8'));
  return texts.sort((one, other) => other.length - one.length)[0] ?? '';
}

const asPlainHtml = `(() => {
  const page = document.documentElement.cloneNode(true);
  for (const loaded of page.querySelectorAll('script, link')) loaded.remove();
  return page.outerHTML.replace('</head>', '<link rel="stylesheet" href="same.css"></head>');
})()`;

/** What ours shows, as plain HTML with the same styles and not one script: what drawing it takes anyway. */
export async function sameScreen(ours: Chromium, folder: string): Promise<string> {
  const popup = await openPopup(ours);
  const html = await popup.evaluate<string>(asPlainHtml);
  await closePopup(ours, popup);
  writeFloor(folder, {popup: `<!doctype html>${html}`});
  writeFileSync(join(folder, 'same.css'), styles());
  return folder;
}
