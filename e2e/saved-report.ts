import {strFromU8, unzipSync} from 'fflate';
import type {Page} from 'playwright';
import type {ReportLog} from '../src/engine/report/har';
import type {DrivenBrowser, SavedFile} from './driven-browser';

/** A report as it lies in the downloads: the archive's name, and the text of each file in it. */
export interface SavedReport {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The log of the recording. */
  readonly har: {readonly log: ReportLog};
}

export function unpacked({name, bytes}: SavedFile): SavedReport {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([file, part]) => [file, strFromU8(part)]));
  return {name, files, har: JSON.parse(files['report.har'] ?? '')};
}

/** One click in the popup, and what it saves. */
export const saveFromPopup = async (driven: DrivenBrowser, popup: Page): Promise<SavedReport> =>
  unpacked(await driven.save(() => popup.locator('.report-row .row-button').click()));
