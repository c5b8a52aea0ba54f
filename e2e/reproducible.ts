import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * `npm run reproducible`: builds both browsers' extension twice, from copies of the sources in two folders of different
 * names and depths, so that nothing of a place can get into a build. Prints one hash, or the files that differ.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const modes = ['chromium', 'firefox'] as const;

type Build = ReadonlyMap<string, Buffer>;

/** What is made here and is no source. */
const made = ['.git', 'dist', 'node_modules', join('e2e', 'output')];

/** Not what git tracks: who downloaded the sources as a ZIP has no git there. */
const isSource = (path: string): boolean => !made.includes(relative(root, path));

function copySources(folder: string): void {
  cpSync(root, folder, {recursive: true, filter: isSource});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

function filesOf(folder: string): Build {
  const found = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
  const paths = found.map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1));
  return new Map(paths.sort().map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

/** Builds in a new folder, which is gone afterwards. */
function buildIn(place: string): Build {
  const top = mkdtempSync(join(tmpdir(), 'login-doctor-build-'));
  const folder = resolve(top, place);
  try {
    copySources(folder);
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    for (const mode of modes)
      execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], {
        cwd: folder,
        // Warnings of the bundler are not the question here; of a failure the error tells what was written.
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    return filesOf(join(folder, 'dist'));
  } finally {
    rmSync(top, {recursive: true, force: true});
  }
}

const differing = (one: Build, other: Build): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(path => {
    const [first, second] = [one.get(path), other.get(path)];
    return !first || !second || !first.equals(second);
  });

/** One hash over every path and every byte. */
function hashOf(build: Build): string {
  const hash = createHash('sha256');
  for (const [path, content] of build) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

const [one, other] = [buildIn('one'), buildIn(join('a', 'deeper', 'place'))];
const different = differing(one, other);
if (one.size === 0) throw new Error('The build is empty');
if (different.length > 0) {
  console.error(`The builds differ in:\n${different.map(path => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else console.log(hashOf(one));
