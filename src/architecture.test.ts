import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';

/** Each folder of src, and all it may import. Read it as the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine', 'texts', 'har-format'],
  texts: ['texts'],
  browser: ['browser', 'engine', 'texts', 'webextension-polyfill'],
  content: ['content', 'browser', 'engine'],
  background: ['background', 'browser', 'engine', 'texts'],
  ui: ['ui', 'browser', 'engine', 'texts', 'preact', 'zustand'],
  popup: ['popup', 'ui', 'browser', 'engine', 'texts', 'preact'],
  panel: ['panel', 'ui', 'browser', 'engine', 'texts', 'preact'],
  settings: ['settings', 'ui', 'browser', 'engine', 'texts', 'preact'],
  report: ['report', 'ui', 'browser', 'engine', 'texts', 'preact', 'preact-render-to-string', 'fflate'],
  cli: ['cli', 'engine', 'texts', 'node', 'package.json'],
  testing: ['testing', 'engine', 'texts', 'node', 'vite', 'ajv', 'har-schema', 'har-format', 'vitest', 'fast-check'],
};

const root = resolve('src');
const sources = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && path.includes('/'))
  .map(path => join(root, path));

/** Where an import leads: a folder of src, or the first word of a package's name. */
function goalOf(file: string, wanted: string): string {
  if (!wanted.startsWith('.')) return wanted.split(/[:/]/)[0] ?? wanted;
  const goal = relative(root, resolve(dirname(file), wanted)).split('/')[0] ?? '';
  return goal === '..' ? 'package.json' : goal;
}

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:from\s+|import\s+|import\()'([^']+)'/g)].map(([, wanted = '']) =>
    goalOf(file, wanted),
  );

describe('each folder imports only what the architecture allows', () => {
  it.each(sources.map(file => relative(root, file)))('%s', path => {
    const folder = path.split('/')[0] ?? '';
    expect(Object.keys(mayImport)).toContain(folder);
    for (const goal of importsOf(join(root, path))) expect(mayImport[folder]).toContain(goal);
  });
});

describe('the engine is pure', () => {
  const pure = sources.filter(file => relative(root, file).startsWith('engine/'));
  it.each(pure.map(file => relative(root, file)))('%s reads no clock, no chance, no network, no browser', path => {
    const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(text).not.toMatch(
      /\bDate\.now\(|new Date\(\)|Math\.random|\bfetch\(|\bchrome\.|\bbrowser\.|\bdocument\.|\bwindow\./,
    );
  });
});
