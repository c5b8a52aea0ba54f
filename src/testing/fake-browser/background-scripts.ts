import {Script} from 'node:vm';
import {build, type Rollup} from 'vite';

/** The two scripts of the background as the browser gets them, compiled once, and the files that they fetch. */
export interface BackgroundScripts {
  readonly background: Script;
  readonly work: Script;
  readonly files: ReadonlyMap<string, string>;
}

async function bundle(input: string): Promise<Rollup.RollupOutput['output']> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {write: false, minify: false, target: 'es2022', rollupOptions: {input, output: {format: 'iife'}}},
  });
  return (built as Rollup.RollupOutput).output;
}

/** Builds them from the sources: what is tested is what is shipped. */
export async function backgroundScripts(): Promise<BackgroundScripts> {
  const [background, work] = await Promise.all([bundle('src/background/index.ts'), bundle('src/background/work.ts')]);
  const assets = work.flatMap(file =>
    file.type === 'asset' ? [[`/${file.fileName}`, String(file.source)] as const] : [],
  );
  return {
    background: new Script(background[0].code, {filename: 'background.js'}),
    work: new Script(work[0].code, {filename: 'background-work.js'}),
    files: new Map(assets),
  };
}
