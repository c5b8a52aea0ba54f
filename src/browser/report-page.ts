import {browser} from './browser';
import {frontTab} from './front-tab';
import {openPage} from './open-page';

const page = '/src/report/index.html';

/** What the report's page is opened for, beside being looked at: to save it at once, or to write to IT. */
export const reportPurposes = ['look', 'save', 'it'] as const;
export type ReportPurpose = (typeof reportPurposes)[number];

const addressOf = (purpose: ReportPurpose, tab: number | undefined) =>
  browser.runtime.getURL(`${page}#${purpose}${tab === undefined ? '' : `.${tab}`}`);

/** A second click of a double click. */
const soon = 1000;
let opened = Number.NEGATIVE_INFINITY;

/** Opens the report about the tab that the person looks at. Once: two clicks would save it twice. */
export async function openReport(purpose: ReportPurpose): Promise<void> {
  if (performance.now() - opened < soon) return;
  opened = performance.now();
  const front = await frontTab().catch(() => undefined);
  await openPage(addressOf(purpose, front?.isSure ? front.id : undefined));
}

/** What this page was opened for, and about which tab. */
export interface Errand {
  readonly purpose: ReportPurpose;
  readonly tab?: number;
}

/** Reads the errand from the address. It is run once: a reload only looks. */
export function takeErrand(): Errand {
  const [asked, tab = ''] = location.hash.slice(1).split('.');
  history.replaceState(null, '', `${location.pathname}#look${tab && `.${tab}`}`);
  return {
    purpose: reportPurposes.find(purpose => purpose === asked) ?? 'look',
    ...(/^\d{1,10}$/.test(tab) && {tab: Number(tab)}),
  };
}
