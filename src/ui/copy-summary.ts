import {ask} from '../browser/ask';

/** Puts the plain summary on the clipboard. @throws when the browser does not let us write there. */
export async function copySummary(language: string): Promise<void> {
  await navigator.clipboard.writeText(await ask('summary.make', language));
}
