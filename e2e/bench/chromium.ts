import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findChromium} from '../chromium';
import {type Cdp, connect} from './cdp';
import {attach, firstPage, type Session} from './target';

export interface Chromium {
  readonly cdp: Cdp;
  /** The tab that is open from the start. */
  readonly tab: Session;
  /** The id of the extension; empty without one. */
  readonly extension: string;
  close(): Promise<void>;
}

interface Start {
  /** For `--host-resolver-rules`. */
  readonly rules: string;
  /** The folder of an extension. */
  readonly extension?: string;
}

// What the browser does by itself for its maker would be measured as well.
const quiet = [
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
];

const flags = (profile: string, rules: string): readonly string[] => [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  `--user-data-dir=${profile}`,
  `--host-resolver-rules=${rules}`,
  '--ignore-certificate-errors',
  '--lang=en',
  '--screen-info={1600x1200}',
  ...quiet,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts a Chromium with a profile of its own and at most one extension, installed as a developer does. */
export async function startChromium({rules, extension}: Start): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'login-doctor-bench-'));
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium is installed; name one with CHROMIUM');
  const child = spawn(executable, [...flags(profile, rules), 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const cdp = connect(child);
  const tab = await attach(cdp, await firstPage(cdp));
  const {id} = extension ? await cdp.send<{id: string}>('Extensions.loadUnpacked', {path: extension}) : {id: ''};
  const close = async () => {
    await cdp.send('Browser.close').catch(() => undefined);
    await gone;
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
  };
  return {cdp, tab, extension: id, close};
}

/** Seconds of processor time that all processes of the browser have used. */
export async function processorTime({cdp}: Chromium): Promise<number> {
  const {processInfo} = await cdp.send<{processInfo: ReadonlyArray<{cpuTime: number}>}>('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, {cpuTime}) => sum + cpuTime, 0);
}
