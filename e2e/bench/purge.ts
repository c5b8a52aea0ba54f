import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {type Chromium, startChromium} from './chromium';
import {subject, writeFloor} from './floors';
import {alternate, type Measured} from './measure';
import {count, define, plant} from './planted-cookies';
import {serveSite} from './server';
import {attach, open, type Session, workerOf} from './target';

const removeAll = `jar().then(all => timed(() => Promise.all(all.map(cookie => chrome.cookies.remove(placeOf(cookie))))))`;
const setAll = `(async () => {
  const all = await jar();
  await Promise.all(all.map(cookie => chrome.cookies.remove(placeOf(cookie))));
  return timed(() => Promise.all(all.map(cookie => chrome.cookies.set(wholeOf(cookie)))));
})()`;

/** What the person waits for, in milliseconds since the click. */
interface Waits {
  /** The cookies are gone and read back, and the popup can say so: what follows is the login page. */
  readonly readBack: number;
  /** The popup can say that it is done. */
  readonly shown: number;
  /** The background answers. */
  readonly answered: number;
}

/** @param about what is asked about, as it is written in a script */
const asked = (question: string, about: string, phase: string) => `(async () => {
  const waits = {};
  const from = performance.now();
  const shown = new Promise(resolve => chrome.storage.session.onChanged.addListener(function look({snapshot}) {
    const {step, phase} = snapshot?.newValue?.purge ?? {};
    if (step === 'reopen' || phase === '${phase}') waits.readBack ??= performance.now() - from;
    if (phase !== '${phase}') return;
    waits.shown ??= performance.now() - from;
    chrome.storage.session.onChanged.removeListener(look);
    resolve();
  }));
  const reply = await chrome.runtime.sendMessage({question: '${question}', about: [${about}]});
  if (typeof reply?.answer !== 'object') throw new Error('${question}: ' + JSON.stringify(reply));
  waits.answered = performance.now() - from;
  await shown;
  return waits;
})()`;

const askPurge = ({tab}: Chromium) =>
  tab.evaluate<Waits>(asked('purge.run', "{level: 'L4'}, crypto.randomUUID()", 'done'));
const askUndo = ({tab}: Chromium) => tab.evaluate<Waits>(asked('purge.undo', 'true', 'undone'));

/** The login page that a purge opens goes away again, and with it what it was loading. */
async function closeOtherTabs({tab}: Chromium): Promise<void> {
  await tab.evaluate(`chrome.tabs.getCurrent()
    .then(own => chrome.tabs.query({}).then(tabs => tabs.filter(({id}) => id !== own.id)))
    .then(tabs => chrome.tabs.remove(tabs.map(({id}) => id)))`);
  await pause(300);
}

interface Pair {
  readonly floor: Chromium;
  /** Where a purge has to run as well: a popup may be closed over it. A page's calls are quicker. */
  readonly floorWorker: Session;
  readonly ours: Chromium;
}

const rounds = 8;

async function purgeOf({floor, floorWorker, ours}: Pair, cookies: number): Promise<readonly Measured[]> {
  const left: number[] = [];
  const waits: Waits[] = [];
  const bare = async () => {
    await plant(floor.tab, cookies);
    return floorWorker.evaluate<number>(removeAll);
  };
  const whole = async () => {
    await plant(ours.tab, cookies);
    const taken = await askPurge(ours);
    left.push(await count(ours.tab));
    await closeOtherTabs(ours);
    waits.push(taken);
    return taken.shown;
  };
  const taken = await alternate({floor: bare, subject: whole}, rounds);
  const gone = waits.slice(1).map(({readBack}) => readBack);
  const answered = waits.slice(1).map(wait => wait.answered);
  const of = `purge: ${cookies} cookies`;
  return [
    {what: `${of}, gone and read back`, unit: 'ms', floor: taken.floor, subject: gone, atMost: 1.5},
    {what: `${of}, login page opened and shown as done`, unit: 'ms', ...taken},
    {what: `${of}, answered`, unit: 'ms', floor: taken.floor, subject: answered},
    {what: `${of}, left behind`, unit: 'cookies', values: left, part: 1, atMost: 0},
  ];
}

async function undoOf({floor, floorWorker, ours}: Pair, cookies: number): Promise<readonly Measured[]> {
  const missing: number[] = [];
  const bare = async () => {
    await plant(floor.tab, cookies);
    return floorWorker.evaluate<number>(setAll);
  };
  const whole = async () => {
    await plant(ours.tab, cookies);
    await askPurge(ours);
    await closeOtherTabs(ours);
    const {shown} = await askUndo(ours);
    missing.push(cookies - (await count(ours.tab)));
    return shown;
  };
  const taken = await alternate({floor: bare, subject: whole}, rounds);
  return [
    {what: `purge: undo of ${cookies} cookies, shown as done`, unit: 'ms', ...taken, atMost: 1.5},
    {what: `purge: undo of ${cookies} cookies, missing`, unit: 'cookies', values: missing, part: 1, atMost: 0},
  ];
}

/** A tab that shows a file of the extension: it may do what a page of ours may, and does nothing by itself. */
async function start(rules: string, extension: string): Promise<Chromium> {
  const browser = await startChromium({rules, extension});
  await open(browser.tab, `chrome-extension://${browser.extension}/manifest.json`);
  await define(browser.tab);
  return browser;
}

/** What the person waits for when the cookies are cleared, and when they come back; no tab of the login is open. */
export async function purge(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'login-doctor-floors-'));
  const site = await serveSite();
  const floor = await start(site.rules, writeFloor(folder, {}));
  const floorWorker = await attach(floor.cdp, await workerOf(floor.cdp, floor.extension));
  await define(floorWorker);
  const pair = {floor, floorWorker, ours: await start(site.rules, subject)};
  try {
    const measured: Measured[] = [];
    for (const cookies of [100, 350])
      measured.push(...(await purgeOf(pair, cookies)), ...(await undoOf(pair, cookies)));
    return measured;
  } finally {
    await Promise.all([pair.floor.close(), pair.ours.close(), site.close()]);
    await rm(folder, {recursive: true, force: true});
  }
}
