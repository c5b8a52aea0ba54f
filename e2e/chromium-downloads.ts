import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BrowserContext} from 'playwright';
import {type BrowserSession, sessionOf} from './chromium-session';
import type {SavedFile} from './driven-browser';

interface Begun {
  readonly guid: string;
  readonly suggestedFilename: string;
}

interface Progress {
  readonly guid: string;
  readonly state: 'inProgress' | 'completed' | 'canceled';
}

/** The name and the number of the next file that is there whole. */
function nextFile(session: BrowserSession): Promise<Begun> {
  const begun = new Map<string, Begun>();
  return new Promise((resolve, reject) => {
    session.on('Browser.downloadWillBegin', (file: Begun) => begun.set(file.guid, file));
    session.on('Browser.downloadProgress', ({guid, state}: Progress) => {
      const file = begun.get(guid);
      if (file && state === 'completed') resolve(file);
    });
    setTimeout(() => reject(new Error('Nothing was saved within 30 s')), 30_000).unref();
  });
}

/**
 * What the browser saves next, whichever page saves it. Asked of the browser itself: Playwright drops the download of a
 * page that it has not come to know yet.
 */
export async function nextDownload(context: BrowserContext, act: () => Promise<unknown>): Promise<SavedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'login-doctor-saved-'));
  const session = await sessionOf(context);
  try {
    const saved = nextFile(session);
    // Whoever cannot act does not wait for a file.
    saved.catch(() => undefined);
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    await act();
    const {guid, suggestedFilename} = await saved;
    return {name: suggestedFilename, bytes: await readFile(join(folder, guid))};
  } finally {
    await session.detach();
    await rm(folder, {recursive: true, force: true});
  }
}
