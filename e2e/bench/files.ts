import {pathToFileURL} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {build} from 'vite';
import {longFile} from './long-file';
import {alternate, type Measured} from './measure';

const output = 'e2e/output/bench-engine';

/** The product's own code as it ships, without what running the sources directly adds. */
async function engine(): Promise<typeof import('./engine')> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {ssr: true, outDir: output, emptyOutDir: true, rollupOptions: {input: 'e2e/bench/engine.ts'}},
  });
  return import(pathToFileURL(`${output}/engine.js`).href);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (how: {type: 'minor'}) => void;

/** What was left by the work before is cleared away first: each side pays for its own. */
const timed = (work: () => unknown): number => {
  collectGarbage({type: 'minor'});
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** What a file costs beyond reading its JSON, which nobody can save. */
export async function files(): Promise<readonly Measured[]> {
  const {diagnose, skimHar} = await engine();
  const judge = (file: unknown) => diagnose(skimHar(file).evidence);
  const [one, four] = [longFile(1000), longFile(4000)];
  const read = async (text: string) => timed(() => JSON.parse(text));
  const judged = async (text: string) => {
    const file: unknown = JSON.parse(text);
    return timed(() => judge(file));
  };
  const megabytes = Math.round(one.length / 1e6);
  return [
    {
      what: `files: cleaning and judging ${megabytes} MB, beside JSON.parse of it`,
      unit: 'ms',
      atMost: 0.25,
      ...(await alternate({floor: () => read(one), subject: () => judged(one)}, 40, 10)),
    },
    {
      what: 'files: four times as long a log, beside four times the time',
      unit: 'ms',
      atMost: 1.25,
      ...(await alternate({floor: async () => 4 * (await judged(one)), subject: () => judged(four)}, 20, 4)),
    },
  ];
}
