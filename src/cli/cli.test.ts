import {execFile, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {fullHar} from '../testing/full-har';
import {login} from '../testing/har';
import {exported} from '../testing/har-exporters';
import {rawEntry, rawHar} from '../testing/har-file';
import {harProblems} from '../testing/har-schema';
import {unreadable} from '../testing/unreadable-files';

/** The commands as they are shipped, in a place of their own. */
let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'login-doctor-'));
  await build({mode: 'cli', logLevel: 'error', build: {outDir: place, emptyOutDir: false}});
  await mkdir(join(place, 'folder'));
}, 60_000);
afterAll(() => rm(place, {recursive: true, force: true}));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

const here = () => ({cwd: place, env: {PATH: process.env.PATH}});

/** Runs a command where the files are, as somebody would. */
const run = (command: 'diagnose' | 'redact', ...words: readonly string[]): Promise<Ended> =>
  new Promise(resolve => {
    execFile(process.execPath, [join(place, `${command}.js`), ...words], here(), (failure, out, error) =>
      resolve({status: failure ? Number(failure.code) : 0, out, error}),
    );
  });

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(place, name), content);
  return name;
}

const isOneLine = (text: string) => /^[^\n]{10,200}\n$/.test(text) && !/\bat .+:\d+|Error:/.test(text);

describe('what cannot be done is one clear line and status 2', () => {
  it.concurrent.each(unreadable)('%s', async (what, content, says) => {
    const name = await put(`${what.replaceAll(' ', '-')}.har`, content);
    for (const ended of [await run('diagnose', name, '--json'), await run('redact', name, `out-of-${name}`)]) {
      expect(ended).toMatchObject({status: 2, out: '', error: expect.stringMatching(says)});
      expect(ended.error).toContain(name);
      expect(isOneLine(ended.error)).toBe(true);
    }
    expect(existsSync(join(place, `out-of-${name}`))).toBe(false);
  });

  const wrong: ReadonlyArray<readonly [what: string, run: () => Promise<Ended>, says: RegExp]> = [
    ['no such file', () => run('diagnose', 'nowhere.har'), /nowhere\.har: there is no such file/],
    ['a name of two lines', () => run('diagnose', 'no\nwhere.har'), /no where\.har: there is no such file/],
    ['a folder', () => run('redact', 'folder', 'out.har'), /folder: this is a folder/],
    ['no file named', () => run('diagnose'), /^usage: /],
    ['two files named', () => run('diagnose', 'a.har', 'b.har'), /^usage: /],
    ['an unknown option', () => run('diagnose', 'a.har', '--fast'), /^usage: /],
    ['an unknown language', () => run('diagnose', 'a.har', '--lang', 'xx'), /^usage: /],
    ['no place to write to named', () => run('redact', 'a.har'), /^usage: /],
    [
      'a place that cannot be written to',
      async () => run('redact', await put('fine.har', JSON.stringify(rawHar())), 'no-folder/out.har'),
      /out\.har: the file cannot be written there/,
    ],
  ];
  it.concurrent.each(wrong)('%s', async (_what, command, says) => {
    const ended = await command();
    expect(ended).toMatchObject({status: 2, out: '', error: expect.stringMatching(says)});
    expect(isOneLine(ended.error)).toBe(true);
  });
});

describe('what can be done', () => {
  it('finds a failure: status 1, as text and as JSON', async () => {
    const name = await put('conflict.har', JSON.stringify(rawHar()));
    const [text, json] = await Promise.all([run('diagnose', name), run('diagnose', name, '--json')]);
    expect(text).toMatchObject({status: 1, out: expect.stringContaining('invalid-client-409'), error: ''});
    expect(json).toMatchObject({status: 1, error: ''});
    expect(JSON.parse(json.out)).toMatchObject({findings: [{id: 'invalid-client-409', entries: [0]}]});
  });

  it('finds none: status 0', async () => {
    const name = await put('healthy.har', JSON.stringify(rawHar({response: {status: 200}})));
    expect(await run('diagnose', name)).toMatchObject({status: 0, error: ''});
  });

  it('judges what is whole of a damaged file, and says so', async () => {
    const name = await put('damaged.har', JSON.stringify(rawHar({log: {entries: [rawEntry(), null]}})));
    const [text, json] = await Promise.all([run('diagnose', name), run('diagnose', name, '--json')]);
    expect(text).toMatchObject({status: 1, out: expect.stringContaining('invalid-client-409'), error: ''});
    expect(text.out).toContain('cannot be read and do not count: 1 (the first: entry 1: entry is not an object)');
    expect(json).toMatchObject({status: 1, error: ''});
    expect(JSON.parse(json.out)).toMatchObject({
      findings: [{id: 'invalid-client-409'}],
      refused: ['entry 1: entry is not an object'],
    });
  });

  it('says in words how far a login got, and nothing of what was not judged once it is through', async () => {
    const name = await put('through.har', JSON.stringify(exported(login(), 'chrome')));
    const {out} = await run('diagnose', name);
    expect(out).toBe('No failed login found.\nThe login got through to ChatGPT.\n');
  });

  it('ends without a word when nobody reads on', async () => {
    const entries = Array.from({length: 3000}, () => rawEntry());
    const name = await put('long.har', JSON.stringify(rawHar({log: {entries}})));
    const error = await new Promise<string>(resolve => {
      const child = spawn(process.execPath, [join(place, 'diagnose.js'), name, '--json'], here());
      const said: string[] = [];
      child.stderr.on('data', word => said.push(String(word)));
      child.on('close', () => resolve(said.join('')));
      child.stdout.destroy();
    });
    expect(error).toBe('');
  });

  it('redacts to valid HAR of which the diagnosis is the same', async () => {
    const name = await put('full.har', JSON.stringify(fullHar()));
    const {out, ...ended} = await run('redact', name, 'full-out.har');
    expect(ended).toEqual({status: 0, error: ''});
    expect(out).toMatch(/^What was left out:\n {2}Cookies: \d+ /);
    const written = await readFile(join(place, 'full-out.har'), 'utf8');
    expect(harProblems(JSON.parse(written))).toEqual([]);
    expect(written).not.toMatch(/203\.0\.113\.77|gw\.corp|user-/);
    const [before, after] = await Promise.all([
      run('diagnose', name, '--json'),
      run('diagnose', 'full-out.har', '--json'),
    ]);
    expect(JSON.parse(after.out)).toEqual(JSON.parse(before.out));
  });
});
