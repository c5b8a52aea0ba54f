import {execFile} from 'node:child_process';
import {createHash, X509Certificate} from 'node:crypto';
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

interface KeyPair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface Certificates extends KeyPair {
  /** For the same names, by an issuer whom nobody trusts. */
  readonly stranger: KeyPair;
  /** A home folder in which Chromium trusts the certificates (Linux). */
  readonly home: string;
  /** For browsers that do not look into that folder: the key to trust by flag. */
  readonly spki: string;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

async function makeAuthority(folder: string): Promise<void> {
  const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
  const added = extensions.flatMap(extension => ['-addext', extension]);
  const files = ['-keyout', join(folder, 'ca.key'), '-out', join(folder, 'ca.pem')];
  await run('openssl', ['req', '-x509', ...newKey, '-days', '30', '-subj', '/CN=Login lab', ...added, ...files]);
}

async function makeLeaf(folder: string, names: readonly string[]): Promise<void> {
  const file = (name: string) => join(folder, name);
  const lines = [`subjectAltName=${names.map(name => `DNS:${name}`)}`, 'extendedKeyUsage=serverAuth'];
  await writeFile(file('leaf.ext'), lines.join('\n'));
  await run('openssl', [
    'req',
    '-new',
    ...newKey,
    '-subj',
    '/CN=lab',
    '-keyout',
    file('leaf.key'),
    '-out',
    file('csr'),
  ]);
  const authority = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'];
  const leaf = ['-in', file('csr'), '-extfile', file('leaf.ext'), '-days', '30', '-out', file('leaf.pem')];
  await run('openssl', ['x509', '-req', ...authority, ...leaf]);
}

async function makeStranger(folder: string, names: readonly string[]): Promise<void> {
  const extensions = [`subjectAltName=${names.map(name => `DNS:${name}`)}`, 'basicConstraints=critical,CA:FALSE'];
  const added = extensions.flatMap(extension => ['-addext', extension]);
  const files = ['-keyout', join(folder, 'stranger.key'), '-out', join(folder, 'stranger.pem')];
  await run('openssl', ['req', '-x509', ...newKey, '-days', '30', '-subj', '/CN=A filter', ...added, ...files]);
}

async function read(folder: string, name: string): Promise<KeyPair> {
  return {cert: await readFile(join(folder, `${name}.pem`)), key: await readFile(join(folder, `${name}.key`))};
}

async function trust(folder: string): Promise<void> {
  const database = join(folder, '.pki', 'nssdb');
  await mkdir(database, {recursive: true});
  await run('certutil', ['-d', `sql:${database}`, '-N', '--empty-password']);
  await run('certutil', ['-d', `sql:${database}`, '-A', '-t', 'C,,', '-n', 'lab', '-i', join(folder, 'ca.pem')]);
}

function spkiOf(cert: Buffer): string {
  const key = new X509Certificate(cert).publicKey.export({type: 'spki', format: 'der'});
  return createHash('sha256').update(key).digest('base64');
}

/** Makes an authority and a certificate for the names, in a new folder. */
export async function makeCertificates(names: readonly string[]): Promise<Certificates> {
  const home = await mkdtemp(join(tmpdir(), 'login-lab-'));
  await makeAuthority(home);
  await makeLeaf(home, names);
  await makeStranger(home, names);
  if (process.platform === 'linux') await trust(home);
  const own = await read(home, 'leaf');
  return {...own, stranger: await read(home, 'stranger'), home, spki: spkiOf(own.cert)};
}
