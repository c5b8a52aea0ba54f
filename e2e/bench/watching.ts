import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Chromium, startChromium} from './chromium';
import {emptyListeners, registrationsOf, subject, writeFloor} from './floors';
import {alternate, type Measured} from './measure';
import {serveSite} from './server';
import {attach, open, workerOf} from './target';
import {appMix, costOf, onlyLogin} from './traffic';

interface Pair {
  readonly floor: Chromium;
  readonly subject: Chromium;
}

const both = async (pair: Pair, act: (browser: Chromium) => Promise<unknown>): Promise<void> => {
  for (const browser of [pair.floor, pair.subject]) await act(browser);
};

/** Processor time per request on one site, in turn. */
async function compare(pair: Pair, site: string, paths: readonly string[], rounds: number) {
  await both(pair, ({tab}) => open(tab, site));
  return alternate({floor: () => costOf(pair.floor, paths), subject: () => costOf(pair.subject, paths)}, rounds);
}

async function workerHeap({cdp, extension}: Chromium): Promise<number> {
  const worker = await attach(cdp, await workerOf(cdp, extension));
  await worker.send('HeapProfiler.collectGarbage');
  const {usedSize} = await worker.send<{usedSize: number}>('Runtime.getHeapUsage');
  await worker.detach();
  return usedSize / 1024;
}

const rounds = 16;
const full = 2000;
const many = 8000;
const atOnce = 1000;

async function fill(pair: Pair, requests: number): Promise<void> {
  for (let done = 0; done < requests; done += atOnce)
    await Promise.all([pair.floor, pair.subject].map(browser => costOf(browser, onlyLogin(atOnce))));
}

/** What a request costs, and what the worker keeps, when thousands were watched before it. */
async function growth(pair: Pair): Promise<readonly Measured[]> {
  await both(pair, ({tab}) => open(tab, 'https://chatgpt.com/'));
  await fill(pair, full);
  const atFirst = await workerHeap(pair.subject);
  await fill(pair, many - full);
  const taken = await compare(pair, 'https://chatgpt.com/', onlyLogin(300), 8);
  const grown = (await workerHeap(pair.subject)) - atFirst;
  return [
    {what: `watching: CPU per request after ${many} watched ones`, unit: 'ms', ...taken, atMost: 1.15},
    {what: `watching: worker's heap, grown since ${full} requests`, unit: 'KiB', values: [grown], atMost: 256},
  ];
}

async function withPair<Result>(folder: string, rules: string, worker: string, use: (pair: Pair) => Promise<Result>) {
  const floor = await startChromium({rules, extension: writeFloor(folder, {worker})});
  const ours = await startChromium({rules, extension: subject});
  try {
    return await use({floor, subject: ours});
  } finally {
    await Promise.all([floor.close(), ours.close()]);
  }
}

/** What watching costs, per request: where a login may happen, and elsewhere. */
export async function watching(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'login-doctor-floors-'));
  const site = await serveSite();
  try {
    const listeners = emptyListeners(await registrationsOf(join(folder, 'noted')));
    const seen = await withPair(join(folder, 'empty'), site.rules, listeners, async pair => [
      {
        what: 'watching: CPU per request, chatgpt.com, 1 in 10 watched',
        unit: 'ms' as const,
        ...(await compare(pair, 'https://chatgpt.com/', appMix(300), rounds)),
        atMost: 1.05,
      },
      ...(await growth(pair)),
    ]);
    const elsewhere = await withPair(join(folder, 'dormant'), site.rules, '', pair =>
      compare(pair, 'https://lab.test/', appMix(300), rounds),
    );
    return [...seen, {what: 'watching: CPU per request, other sites', unit: 'ms', ...elsewhere, atMost: 1.05}];
  } finally {
    await site.close();
    await rm(folder, {recursive: true, force: true});
  }
}
