import {readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {gzipSync} from 'node:zlib';
import {subject} from './floors';
import type {Measured} from './measure';

const read = (path: string) => readFileSync(join(subject, path));

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

// What a module loads before it runs, as bundlers write it: `import"./a.js"`, `from"./a.js"`; never `import(…)`.
const importsOf = (path: string): readonly string[] =>
  matches(read(path).toString(), /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g).map(wanted =>
    posix.join(posix.dirname(path), wanted),
  );

/** A script and everything that it loads before it runs. */
function withImports(path: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(path)) return known;
  return importsOf(path).reduce<ReadonlySet<string>>(
    (all, imported) => withImports(imported, all),
    new Set([...known, path]),
  );
}

// Each file is packed by itself, as a person would weigh it.
const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path), {level: 9}).length / 1000, 0);

interface Manifest {
  readonly action: {readonly default_popup: string};
  readonly background: {readonly service_worker: string};
  readonly content_scripts: ReadonlyArray<{readonly js: readonly string[]}>;
}

const fileIn = (page: string, address: string) =>
  address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address);

/** What the popup's page names itself, and what that loads. */
function popupParts(page: string) {
  const markup = read(page).toString();
  const scripts = matches(markup, /<script[^>]*\bsrc="([^"]+)"/g).map(address => fileIn(page, address));
  const styles = matches(markup, /<link[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g);
  return {
    scripts: scripts.reduce<ReadonlySet<string>>((all, path) => withImports(path, all), new Set()),
    styles: styles.map(address => fileIn(page, address)),
  };
}

const filesOf = (ending: RegExp, folder = ''): readonly string[] =>
  readdirSync(join(subject, folder), {recursive: true, encoding: 'utf8'})
    .map(path => posix.join(folder, path.replaceAll('\\', '/')))
    .filter(path => ending.test(path));

const amount = (what: string, value: number, atMost?: number): Measured => ({
  what: `sizes: ${what}`,
  unit: 'KB gz',
  values: [value],
  ...(atMost !== undefined && {atMost}),
});

/** What is loaded when; it is the same in every run. */
export async function sizes(): Promise<readonly Measured[]> {
  const manifest = JSON.parse(read('manifest.json').toString()) as Manifest;
  const popup = popupParts(manifest.action.default_popup);
  const background = withImports(manifest.background.service_worker);
  const witness = new Set(manifest.content_scripts.flatMap(({js}) => js));
  const early = new Set([...popup.scripts, ...background, ...witness]);
  const later = filesOf(/\.js$/).filter(path => !early.has(path));
  const languages = filesOf(/\.json$/, 'assets').map(path => weigh([path]));
  return [
    amount('scripts of the popup’s first paint', weigh(popup.scripts), 15),
    amount('scripts that a wake of the background loads', weigh(background), 12),
    amount('styles of the popup', weigh(popup.styles)),
    amount('script in each page of the two sites', weigh(witness)),
    ...later.map(path => amount(`loaded later: ${posix.basename(path)}`, weigh([path]))),
    amount('texts of the longest language', Math.max(...languages)),
  ];
}
