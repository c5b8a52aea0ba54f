import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {startChromium} from './chromium';
import {attach, type Session, workerOf} from './target';

/** The built extension that is measured. */
export const subject = 'dist/chromium';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly background: {readonly service_worker: string; readonly type?: string};
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

interface Floor {
  readonly worker?: string;
  /** The whole popup. */
  readonly popup?: string;
}

/** An extension that may do all that ours may, and does only what is given. Answers its folder. */
export function writeFloor(folder: string, {worker = '', popup}: Floor): string {
  const {permissions, host_permissions} = manifestIn(subject);
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions,
    host_permissions,
    background: {service_worker: 'worker.js'},
    action: popup === undefined ? {} : {default_popup: 'popup.html'},
  };
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), worker);
  if (popup !== undefined) writeFileSync(join(folder, 'popup.html'), popup);
  return folder;
}

/** One call of `addListener`: of which event, and with which filters after the listener. */
interface Registration {
  readonly event: string;
  readonly filters: readonly unknown[];
}

const noteEveryListener = `globalThis.registered = [];
for (const api of ['webRequest', 'cookies'])
  for (const [name, event] of Object.entries(chrome[api])) {
    if (!name.startsWith('on') || typeof event?.addListener !== 'function') continue;
    const add = event.addListener.bind(event);
    event.addListener = (listener, ...filters) => {
      registered.push({event: api + '.' + name, filters});
      add(listener, ...filters);
    };
  }
`;

/** The extension as it was built, but for a first line that notes what is registered. */
function withNotes(folder: string): string {
  cpSync(subject, folder, {recursive: true});
  const manifest = manifestIn(folder);
  const {service_worker: own, type} = manifest.background;
  const both = ['/note.js', `/${own}`];
  const loader =
    type === 'module' ? both.map(file => `import '${file}';`).join('\n') : `importScripts('${both.join("', '")}');`;
  writeFileSync(join(folder, 'note.js'), noteEveryListener);
  writeFileSync(join(folder, 'noted.js'), loader);
  const background = {...manifest.background, service_worker: 'noted.js'};
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({...manifest, background}));
  return folder;
}

async function readNotes(worker: Session): Promise<readonly Registration[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const registered = await worker.evaluate<readonly Registration[] | null>('globalThis.registered ?? null');
    if (registered && registered.length > 0) return registered;
    await pause(20);
  }
  throw new Error('The extension registers no listener');
}

/** What the built extension listens to. It is asked itself, so that the floor cannot drift away from it. */
export async function registrationsOf(folder: string): Promise<readonly Registration[]> {
  const {cdp, extension, close} = await startChromium({rules: 'MAP * ~NOTFOUND', extension: withNotes(folder)});
  try {
    return await readNotes(await attach(cdp, await workerOf(cdp, extension)));
  } finally {
    await close();
  }
}

const emptyListener = ({event, filters}: Registration) =>
  `chrome.${event}.addListener(${['() => undefined', ...filters.map(filter => JSON.stringify(filter))].join(', ')});`;

/** The same listeners, with nothing in them. */
export const emptyListeners = (registrations: readonly Registration[]): string =>
  registrations.map(emptyListener).join('\n');
