import {execFile} from 'node:child_process';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

export const run = promisify(execFile);

/** Whom the browsers trust: a public authority, a product that looks into connections, and a company's own. */
const subjects = {
  own: '/O=Google Trust Services/CN=Login lab',
  product: '/O=Zscaler Inc./CN=Zscaler Root CA',
  company: '/O=Example Industries/CN=Example Industries Root CA',
} as const;

export type Authority = keyof typeof subjects;
export const authorities = Object.keys(subjects) as readonly Authority[];

export const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

const fileOf = (folder: string, name: Authority, ending: string) => join(folder, `${name}-authority.${ending}`);

export async function makeAuthority(folder: string, name: Authority): Promise<void> {
  const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
  const added = extensions.flatMap(extension => ['-addext', extension]);
  const files = ['-keyout', fileOf(folder, name, 'key'), '-out', fileOf(folder, name, 'pem')];
  await run('openssl', ['req', '-x509', ...newKey, '-days', '30', '-subj', subjects[name], ...added, ...files]);
}

/** What has OpenSSL sign in its name. */
export const signedBy = (folder: string, name: Authority): readonly string[] => [
  '-CA',
  fileOf(folder, name, 'pem'),
  '-CAkey',
  fileOf(folder, name, 'key'),
  '-CAcreateserial',
];

/** As PEM. */
export const readAuthorities = (folder: string): Promise<readonly string[]> =>
  Promise.all(authorities.map(name => readFile(fileOf(folder, name, 'pem'), 'utf8')));

/** Makes the folder a home in which Chromium trusts all of them (Linux). */
export async function trustAll(folder: string): Promise<void> {
  const database = join(folder, '.pki', 'nssdb');
  await mkdir(database, {recursive: true});
  await run('certutil', ['-d', `sql:${database}`, '-N', '--empty-password']);
  const add = (name: Authority) => ['-A', '-t', 'C,,', '-n', name, '-i', fileOf(folder, name, 'pem')];
  for (const name of authorities) await run('certutil', ['-d', `sql:${database}`, ...add(name)]);
}
