import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {chat} from './chat';
import {check} from './check';
import {files} from './files';
import {subject} from './floors';
import {type Line, lineOf, type Measured} from './measure';
import {popup} from './popup';
import {purge} from './purge';
import {report} from './report';
import {sizes} from './sizes';
import {rowOf, table} from './table';
import {watching} from './watching';

/** `npm run bench`, or `npm run bench -- watching popup`: what the extension costs beside what the browser takes anyway. */

const benches: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  watching,
  popup,
  purge,
  chat,
  check,
  files,
  report,
  sizes,
};

const output = 'e2e/output';

function asked(): readonly string[] {
  const names = process.argv.slice(2);
  const unknown = names.filter(name => !Object.hasOwn(benches, name));
  if (unknown.length > 0)
    throw new Error(`No bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  return names.length > 0 ? names : Object.keys(benches);
}

async function run(name: string): Promise<readonly Line[]> {
  const lines = ((await benches[name]?.()) ?? []).map(lineOf);
  for (const line of lines) console.log(rowOf(line));
  return lines;
}

if (!existsSync(subject)) throw new Error(`Build it first: npm run build`);
const lines: Line[] = [];
for (const name of asked()) lines.push(...(await run(name)));
mkdirSync(output, {recursive: true});
writeFileSync(`${output}/bench.json`, `${JSON.stringify({at: new Date().toISOString(), lines}, null, 1)}\n`);
console.log(`\n${table(lines)}`);
