import {chatAnswers, pieces} from './chat-page';
import {type Chromium, startChromium} from './chromium';
import {subject} from './floors';
import {alternate, type Measured} from './measure';
import {profiled} from './profile';
import {serveSite} from './server';
import {open} from './target';

const address = 'https://chatgpt.com/c/chat';

/** Opens the chat and reads it to its end. @throws when a piece is missing */
async function read({tab}: Chromium): Promise<void> {
  await open(tab, address);
  const shown = await tab.evaluate<number>('chat()');
  if (shown !== pieces) throw new Error(`${shown} of ${pieces} pieces came`);
}

async function start(rules: string, extension?: string): Promise<Chromium> {
  const browser = await startChromium({rules, ...(extension && {extension})});
  await open(browser.tab, address);
  return browser;
}

const rounds = 5;

/** What the extension adds to the scripting of a page on which an answer streams for five minutes. */
export async function chat(): Promise<readonly Measured[]> {
  const site = await serveSite(chatAnswers);
  const floor = await start(site.rules);
  const ours = await start(site.rules, subject);
  const parts: number[] = [];
  const without = async () => (await profiled(floor.tab, () => read(floor))).all;
  const beside = async () => {
    const {all, extension} = await profiled(ours.tab, () => read(ours));
    parts.push((100 * extension) / all);
    return all;
  };
  try {
    const taken = await alternate({floor: without, subject: beside}, rounds);
    return [
      {what: 'chat: script time of the page, beside no extension', unit: 'ms', ...taken},
      {what: 'chat: our part of that script time', unit: '%', values: parts.slice(1), atMost: 1},
    ];
  } finally {
    await Promise.all([floor.close(), ours.close(), site.close()]);
  }
}
