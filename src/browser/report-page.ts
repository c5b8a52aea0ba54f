import {browser} from './browser';

const page = '/src/report/index.html';

/** What the report's page is opened for, beside being looked at: to save it at once, or to write to somebody. */
export const reportPurposes = ['look', 'save', 'openai', 'it'] as const;
export type ReportPurpose = (typeof reportPurposes)[number];

export const reportPageFor = (purpose: ReportPurpose): string => browser.runtime.getURL(`${page}#${purpose}`);

/** What this page was opened for; it is done once, so a reload only looks. */
export function takePurpose(): ReportPurpose {
  const asked = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return reportPurposes.find(purpose => purpose === asked) ?? 'look';
}
