import {say, type Texts} from '../texts/say';
import {browser, type Tabs} from './browser';

/** What the button's menu and the shortcuts do, beside opening the popup. */
export const commands = ['clear-cookies', 'save-report', 'open-panel'] as const;
export type Command = (typeof commands)[number];

/** Calls back at once, while the browser still sees the click. It tells of no other command than those of ours. */
export function onCommand(obey: (command: Command, tab: Tabs.Tab | undefined) => void): void {
  browser.contextMenus.onClicked.addListener(({menuItemId}, tab) => obey(menuItemId as Command, tab));
  browser.commands.onCommand.addListener((name, tab) => obey(name as Command, tab as Tabs.Tab | undefined));
}

let last: Promise<void> = Promise.resolve();

/** Writes the menu in one language. Twice at once would make every line twice. */
export function showMenu(texts: Texts): Promise<void> {
  const next = last.then(async () => {
    await browser.contextMenus.removeAll();
    for (const id of commands) browser.contextMenus.create({id, title: say(texts, `menu.${id}`), contexts: ['action']});
  });
  last = next.catch(() => undefined);
  return next;
}
