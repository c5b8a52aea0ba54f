import {diagnose} from '../engine/diagnosis/diagnose';
import {fromHar} from '../engine/door/from-har';
import type {Evidence} from '../engine/evidence/evidence';
import type {Report} from '../engine/report/report';
import type {RuleId} from '../engine/rules';
import {at, cookie} from './builders';
import type {Exchange} from './har';
import {exported, type StyleName, styles} from './har-exporters';
import {failures} from './har-failures';

/** What a report knows beside the requests. */
export const beside = {
  cookies: [
    cookie({name: '__Secure-next-auth.session-token.0', length: 3933, expires: '2027-02-18T12:00:00.000Z'}),
    cookie({name: 'cf_clearance', length: 412, partition: 'https://chatgpt.com', expires: '2027-11-20T12:00:00.000Z'}),
    cookie({name: 'oai-did', length: 36}),
  ],
  environment: {browser: 'Chrome 156', system: 'mac', systemVersion: '14.5', language: 'ja', timeZone: 'Asia/Tokyo'},
} as const satisfies Evidence;

/** A report as it is made of this evidence five minutes later. */
export const reportOf = (evidence: Evidence, more: Partial<Report> = {}): Report => ({
  madeAt: at(300),
  version: '1.0.0',
  evidence,
  diagnosis: diagnose(evidence),
  tried: [],
  before: [],
  ...more,
});

/** The report of what went over the wire, as one program writes it down. */
export function reportOfTraffic(
  exchanges: readonly Exchange[],
  more: Partial<Report> = {},
  style: StyleName = 'chrome',
): Report {
  const read = fromHar(exported(exchanges, style));
  return reportOf({...beside, ...read, environment: {...beside.environment, ...read.environment}}, more);
}

/** The report of a failure class, as the first program writes it down whose file shows that class. */
export function reportOfClass(rule: RuleId): Report {
  const names = Object.keys(styles) as StyleName[];
  const reports = names.map(style => () => reportOfTraffic(failures[rule], {}, style));
  for (const make of reports) {
    const report = make();
    const {findings, circumstances} = report.diagnosis;
    if ([...findings, ...circumstances].some(found => found.rule === rule)) return report;
  }
  throw new Error(`No file shows ${rule}`);
}
