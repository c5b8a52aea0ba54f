import {readFileSync} from 'node:fs';
import {build} from 'vite';
import {startChromium} from './chromium';
import {longFile} from './long-file';
import {alternate, type Measured} from './measure';
import type {Written} from './report-page';
import type {Session} from './target';

const folder = 'e2e/output/bench-report';

/** The product's own code as it ships, as one script for a page. */
async function pageScript(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {input: 'e2e/bench/report-page.ts', output: {format: 'iife', entryFileNames: 'page.js'}},
    },
  });
  return readFileSync(`${folder}/page.js`, 'utf8');
}

/** Bytes of the script's own memory. https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-getHeapUsage */
const heapOf = async (tab: Session) => (await tab.send<{usedSize: number}>('Runtime.getHeapUsage')).usedSize;

async function cleared(tab: Session): Promise<number> {
  await tab.evaluate('bench.drop()');
  await tab.send('HeapProfiler.collectGarbage');
  return heapOf(tab);
}

const rounds = 25;

/** Only what the browser tells an extension of: no bodies. */
function requests(count: number): readonly Written[] {
  const {log} = JSON.parse(longFile(count)) as {log: {entries: readonly Written[]}};
  return log.entries.map(({startedDateTime, request: {method, url}, response: {status, headers}}) => ({
    startedDateTime,
    request: {method, url},
    response: {status, headers},
  }));
}

async function ofLength(tab: Session, entries: number): Promise<readonly Measured[]> {
  const size = await tab.evaluate<number>(`bench.prepare(${JSON.stringify(requests(entries))})`);
  // Collecting all garbage in between would throw away what the engine has learned about the code.
  const side = (name: 'floor' | 'ours') => () => tab.evaluate<number>(`bench.${name}()`);
  const grown: number[] = [];
  const taken = await alternate({floor: side('floor'), subject: side('ours')}, rounds, 10);
  for (let round = 0; round < 5; round += 1) {
    const before = await cleared(tab);
    await tab.evaluate('bench.ours()');
    grown.push(((await heapOf(tab)) - before) / size);
  }
  const what = `report of ${entries} requests`;
  return [
    {what: `${what}: redacting and writing, beside JSON.stringify of the same`, unit: 'ms', atMost: 1.5, ...taken},
    {what: `${what}: growth of the memory, in lengths of the report`, unit: '×', values: grown, atMost: 0.5},
  ];
}

/** What a click on “Save the report” costs beyond writing JSON at all, in a real page. */
export async function report(): Promise<readonly Measured[]> {
  const script = await pageScript();
  const {tab, close} = await startChromium({rules: ''});
  try {
    await tab.evaluate(`${script};1`);
    return [...(await ofLength(tab, 1000)), ...(await ofLength(tab, 10_000))];
  } finally {
    await close();
  }
}
