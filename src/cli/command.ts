import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {UnreadableFile} from '../engine/door/from-har';

/** npm runs scripts in the package's folder; paths are meant from where the person stands. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name the .har file in it',
  EACCES: 'the file may not be read',
};

/** @throws UnreadableFile with a reason that a person understands */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(fromHere(path));
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code ?? '';
    throw new UnreadableFile(reasons[code] ?? `the file cannot be read (${code})`);
  }
}

/** Who reads along may stop early, as `head` does. */
process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
  if (reason.code !== 'EPIPE') throw reason;
  process.exit();
});

/** Runs a command; what it cannot do is one line on stderr and exit status 2, never a stack trace. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (reason) {
    process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`.replace(/\n(?=.)/g, ' '));
    process.exitCode = 2;
  }
}

/** Puts the file's name before what is wrong with it. */
export const about =
  (path: string) =>
  (reason: unknown): never => {
    throw new Error(`${path}: ${reason instanceof Error ? reason.message : String(reason)}`);
  };
