import {type SpawnSyncOptions, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findChromium} from './chromium';
import {findFirefox} from './firefox';

const browserPackages = ['chromium', 'libnss3-tools', 'openssl', 'fonts-noto-cjk'];

const hasApt = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

function run(command: string, ...args: readonly string[]): boolean {
  const quiet: SpawnSyncOptions = {stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'};
  console.log(`Running ${[command, ...args].join(' ')}`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  return spawnSync(command, args, {...quiet, env}).status === 0;
}

// An install from an outdated list of packages fails, so the list comes first.
const aptInstall = (packages: readonly string[]) =>
  run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);

const aptCommand = (packages: readonly string[]) =>
  `${isRoot() ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`;

/** The path of a Chromium, installed if need be. @throws an Error whose message is the command to run by hand. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (hasApt() && isRoot()) aptInstall(browserPackages);
  if (!findChromium()) run('npx', 'playwright', 'install', 'chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(hasApt() ? aptCommand(browserPackages) : 'npx playwright install chromium');
}

const firefoxPackages = ['firefox-esr', 'fonts-noto-cjk'];

/** The same for Firefox; Playwright's own is not a stock one. */
export async function ensureFirefox(): Promise<string> {
  if (!findFirefox() && hasApt() && isRoot()) aptInstall(firefoxPackages);
  const found = findFirefox();
  if (found) return found;
  throw new Error(hasApt() ? aptCommand(firefoxPackages) : 'an installer from https://www.mozilla.org/firefox/');
}

const has = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, {stdio: 'ignore'}).error === undefined;
const hasCertutil = () => has('certutil', '-H') && has('openssl', 'version');

/** What makes the lab's certificates, and Chromium on Linux trust them. @throws as above. */
export async function ensureCertutil(): Promise<void> {
  if (process.platform !== 'linux' || hasCertutil()) return;
  const packages = ['libnss3-tools', 'openssl'];
  if (hasApt() && isRoot()) aptInstall(packages);
  if (!hasCertutil()) throw new Error(aptCommand(packages));
}
