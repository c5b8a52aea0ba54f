import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {type Lab, startLab} from '../lab/lab';
import {type Chromium, startChromium} from './chromium';
import {subject, writeFloor} from './floors';
import {alternate, type Measured} from './measure';
import {sameScreen} from './same-screen';
import {askWorker, open} from './target';
import {closePopup, openFold, openPopup, paintTime, type Worker} from './toolbar';

const oneLine = '<!doctype html><meta charset="utf-8"><p>What broke, in one line.';
const bareFold = `${oneLine}<details><summary>Why</summary><p>Because.</details>`;

const verdict = "chrome.storage.session.get('snapshot').then(({snapshot}) => snapshot?.diagnosis.findings.length ?? 0)";

/** Has the lab refuse the login, and waits until ours has its verdict. */
async function failLogin(browser: Chromium): Promise<Chromium> {
  await open(browser.tab, 'https://chatgpt.com/');
  return browser;
}

async function waitForVerdict({cdp, extension}: Chromium): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await askWorker<number>(cdp, extension, verdict)) > 0) return;
    await pause(100);
  }
  throw new Error('The failing login got no verdict');
}

const rounds = 12;

async function paint(floor: Chromium, ours: Chromium, worker: Worker): Promise<Measured> {
  const taken = await alternate(
    {floor: () => paintTime(floor, worker), subject: () => paintTime(ours, worker)},
    rounds,
  );
  return {what: `popup: verdict painted, worker ${worker}`, unit: 'ms', ...taken, atMost: 1.2};
}

/** How much of that is drawing the screen itself, whoever made it. */
async function drawing(
  start: (extension: string) => Promise<Chromium>,
  ours: Chromium,
  folder: string,
): Promise<Measured> {
  const same = await start(await sameScreen(ours, folder));
  try {
    const what = 'popup: verdict painted, beside the same screen as plain HTML';
    return {...(await paint(same, ours, 'warm')), what};
  } finally {
    await same.close();
  }
}

const clicks = 32;

async function click(floor: Chromium, ours: Chromium): Promise<readonly Measured[]> {
  const [bare, popup] = [await openPopup(floor), await openPopup(ours)];
  let turn = 0;
  const next = () => {
    turn += 1;
    return openFold(popup, turn);
  };
  const taken = await alternate({floor: () => openFold(bare, 0), subject: next}, clicks, 4);
  await Promise.all([closePopup(floor, bare), closePopup(ours, popup)]);
  return [
    {what: 'popup: click on a fold → next frame', unit: 'ms', ...taken, atMost: 2},
    {what: 'popup: click on a fold → next frame, 95 of 100', unit: 'ms', values: taken.subject, part: 0.95, atMost: 16},
  ];
}

async function measure(lab: Lab, folder: string): Promise<readonly Measured[]> {
  const start = async (extension: string) => failLogin(await startChromium({rules: lab.resolverRules, extension}));
  const line = await start(writeFloor(join(folder, 'line'), {popup: oneLine}));
  const fold = await start(writeFloor(join(folder, 'fold'), {popup: bareFold}));
  const ours = await start(subject);
  try {
    await waitForVerdict(ours);
    return [
      await paint(line, ours, 'warm'),
      await paint(line, ours, 'cold'),
      await drawing(start, ours, join(folder, 'same')),
      ...(await click(fold, ours)),
    ];
  } finally {
    await Promise.all([line, fold, ours].map(browser => browser.close()));
  }
}

/** How soon the popup of a failed login says what broke, and how soon a fold opens. */
export async function popup(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'login-doctor-floors-'));
  const lab = await startLab();
  lab.play('cloudflare-1020');
  try {
    return await measure(lab, folder);
  } finally {
    await lab.close();
    await rm(folder, {recursive: true, force: true});
  }
}
