import {cp, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import manifest from '../manifest.json' with {type: 'json'};

interface Written {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
}

/** A copy of the extension with what a person would have allowed: no browser without a screen shows the question. */
export async function withAllowed(folder: string, permissions: readonly string[] = []): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'login-doctor-allowed-'));
  await cp(folder, copy, {recursive: true});
  const path = join(copy, 'manifest.json');
  const written = JSON.parse(await readFile(path, 'utf8')) as Written;
  const allowed = {
    ...written,
    permissions: [...written.permissions, ...permissions],
    host_permissions: [...written.host_permissions, ...manifest.optional_host_permissions],
  };
  await writeFile(path, JSON.stringify(allowed));
  return copy;
}
