/**
 * The background comes in two scripts: a small one that is loaded whenever something happens, and this one, the work,
 * that is loaded when there is something to think about.
 */
const file = '/background-work.js';
const place = Symbol.for('login-doctor.work');
const world = globalThis as unknown as Record<symbol, unknown> & {importScripts?: (url: string) => void};

/** Puts the work where the small script finds it. */
export function provideWork(work: object): void {
  world[place] = work;
}

/** Firefox has an event page: a page loads a script by an element. */
const loadInPage = () =>
  new Promise((loaded, failed) => {
    const script = document.createElement('script');
    Object.assign(script, {src: file, onload: loaded, onerror: () => failed(new Error(file))});
    document.head.append(script);
  });

let loading: Promise<unknown> | undefined;

async function load(): Promise<unknown> {
  if (world.importScripts) world.importScripts(file);
  else await loadInPage();
  return world[place];
}

/**
 * Loads the work, once in the life of the background: it holds the one purge that may run. A service worker may not
 * `import()`; what it imported while it was installed it may import again.
 * @see https://w3c.github.io/ServiceWorker/#importscripts
 */
export function loadWork<Work>(): Promise<Work> {
  loading ??= load().catch(reason => {
    loading = undefined;
    throw reason;
  });
  return loading as Promise<Work>;
}

/** Has the browser keep the work with the worker. */
export function keepWorkAtInstall(): void {
  if (world.importScripts) addEventListener('install', () => world.importScripts?.(file));
}
