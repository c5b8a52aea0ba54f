import {createHash, X509Certificate} from 'node:crypto';
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  type Authority,
  authorities,
  makeAuthority,
  newKey,
  readAuthorities,
  run,
  signedBy,
  trustAll,
} from './authorities';

/** Who signed the certificate that a connection shows. */
export type Signer = Authority | 'untrusted';

export interface KeyPair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** For the same names, by each signer. */
export type KeyPairs = Readonly<Record<Signer, KeyPair>>;

export interface Certificates extends KeyPair {
  readonly pairs: KeyPairs;
  /** The authorities that a browser is to trust, as PEM. */
  readonly authorities: readonly string[];
  /** A home folder in which Chromium trusts the certificates (Linux). */
  readonly home: string;
  /** For browsers that do not look into that folder: the keys to trust by flag. */
  readonly spki: string;
}

async function makeSigned(folder: string, name: Authority, hosts: readonly string[]): Promise<void> {
  const file = (ending: string) => join(folder, `${name}.${ending}`);
  await makeAuthority(folder, name);
  const lines = [`subjectAltName=${hosts.map(host => `DNS:${host}`)}`, 'extendedKeyUsage=serverAuth'];
  await writeFile(file('ext'), lines.join('\n'));
  const asked = ['-subj', '/CN=lab', '-keyout', file('key'), '-out', file('csr')];
  await run('openssl', ['req', '-new', ...newKey, ...asked]);
  const leaf = ['-in', file('csr'), '-extfile', file('ext'), '-days', '30', '-out', file('pem')];
  await run('openssl', ['x509', '-req', ...signedBy(folder, name), ...leaf]);
}

async function makeUntrusted(folder: string, hosts: readonly string[]): Promise<void> {
  const extensions = [`subjectAltName=${hosts.map(host => `DNS:${host}`)}`, 'basicConstraints=critical,CA:FALSE'];
  const added = extensions.flatMap(extension => ['-addext', extension]);
  const files = ['-keyout', join(folder, 'untrusted.key'), '-out', join(folder, 'untrusted.pem')];
  await run('openssl', ['req', '-x509', ...newKey, '-days', '30', '-subj', '/CN=A filter', ...added, ...files]);
}

async function read(folder: string, name: Signer): Promise<KeyPair> {
  return {cert: await readFile(join(folder, `${name}.pem`)), key: await readFile(join(folder, `${name}.key`))};
}

const readPairs = async (folder: string): Promise<KeyPairs> => ({
  own: await read(folder, 'own'),
  product: await read(folder, 'product'),
  company: await read(folder, 'company'),
  untrusted: await read(folder, 'untrusted'),
});

function spkiOf({cert}: KeyPair): string {
  const key = new X509Certificate(cert).publicKey.export({type: 'spki', format: 'der'});
  return createHash('sha256').update(key).digest('base64');
}

/** Makes authorities, and a certificate of each for the names, in a new folder. */
export async function makeCertificates(names: readonly string[]): Promise<Certificates> {
  const home = await mkdtemp(join(tmpdir(), 'login-lab-'));
  const hosts = [...new Set(names)];
  await Promise.all([...authorities.map(name => makeSigned(home, name, hosts)), makeUntrusted(home, hosts)]);
  if (process.platform === 'linux') await trustAll(home);
  const pairs = await readPairs(home);
  const spki = authorities.map(name => spkiOf(pairs[name])).join(',');
  return {...pairs.own, pairs, authorities: await readAuthorities(home), home, spki};
}
