import {rm} from 'node:fs/promises';
import {hostAsks} from '../../src/engine/check/asks';
import type {Seen} from '../../src/engine/check/seen';
import type {CheckState} from '../../src/engine/check/state';
import type {Entry} from '../../src/engine/evidence/evidence';
import {withAllowed} from '../allowed';
import {type Lab, startLab} from '../lab/lab';
import {startChromium} from './chromium';
import {subject} from './floors';
import type {Measured} from './measure';
import {open} from './target';

/** Milliseconds that are added to each answer. */
const latency = 50;

const rounds = 8;

/** As many as a check asks at once: see `src/background/check.ts`. */
const atOnce = 8;

const askCheck = `chrome.runtime.sendMessage({question: 'check.run', about: [crypto.randomUUID()]})
  .then(() => chrome.storage.session.get('check'))
  .then(({check}) => JSON.parse(check))`;

/** A first check, in a browser that knows none of the hosts yet. */
async function checkOnce(rules: string, extension: string): Promise<CheckState> {
  const browser = await startChromium({rules, extension});
  try {
    await open(browser.tab, `chrome-extension://${browser.extension}/manifest.json`);
    return await browser.tab.evaluate<CheckState>(askCheck);
  } finally {
    await browser.close();
  }
}

const [row] = hostAsks;

const startOf = ({startedDateTime}: Entry) => Date.parse(startedDateTime);
const endOf = (entry: Entry) => startOf(entry) + entry.time;

interface Times {
  readonly whole: number;
  /** From the first to the last of the row of small requests. */
  readonly row: number;
  /** The slowest of all that is asked once. */
  readonly single: number;
}

function rowOf({asked}: Seen): number {
  const entries = asked.filter(({url}) => url === row?.url).map(({entry}) => entry);
  return Math.max(...entries.map(endOf)) - Math.min(...entries.map(startOf));
}

/** @throws unless all was asked and answered */
function timesOf({phase, endedAt = '', seen}: CheckState): Times {
  const isWhole = phase === 'done' && seen.series?.took.length === seen.series?.wanted && seen.socket !== undefined;
  const late = seen.asked.filter(asked => asked.late !== undefined);
  if (!isWhole || late.length > 0) throw new Error(`The check is ${phase}, ${late.length} came late`);
  const single = Math.max(...seen.asked.map(({entry}) => entry.time));
  return {whole: Date.parse(endedAt) - Date.parse(seen.at), row: rowOf(seen), single};
}

/** One after the other, each with a lab of its own: it counts what is open at once. */
async function measure(
  extension: string,
): Promise<{readonly times: readonly Times[]; readonly most: readonly number[]}> {
  const [times, most]: [Times[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const lab: Lab = await startLab();
    lab.delay(latency);
    try {
      times.push(timesOf(await checkOnce(lab.resolverRules, extension)));
      most.push(lab.mostOpen());
    } finally {
      await lab.close();
    }
  }
  return {times, most};
}

/** How much longer a whole check takes than the slowest of its parts. */
export async function check(): Promise<readonly Measured[]> {
  const extension = await withAllowed(subject);
  try {
    const {times, most} = await measure(extension);
    const whole = times.map(time => time.whole);
    const slowest = times.map(time => Math.max(time.row, time.single));
    const single = times.map(time => time.single);
    const what = `check: all of it, ${latency} ms away`;
    return [
      {what: `${what}, beside its slowest probe`, unit: 'ms', floor: slowest, subject: whole, atMost: 3},
      {what: `${what}, beside the slowest request alone`, unit: 'ms', floor: single, subject: whole},
      {what: 'check: requests at once, at most', unit: 'requests', values: most, part: 1, atMost: atOnce},
    ];
  } finally {
    await rm(extension, {recursive: true, force: true});
  }
}
