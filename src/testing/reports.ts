import {diagnose} from '../engine/diagnosis/diagnose';
import {fromHar} from '../engine/door/from-har';
import type {Environment, Evidence} from '../engine/evidence/evidence';
import type {Report} from '../engine/report/report';
import {at} from './builders';
import type {Exchange} from './har';
import {exported} from './har-exporters';
import {failures, variants} from './har-failures';
import {noise} from './har-noise';

/** Builders for tests: each names only what matters. */

export const environment: Environment = {
  browser: 'Chrome 156',
  system: 'mac',
  systemVersion: '15.6',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  extensionVersion: '0.1.0',
  permissionGranted: true,
};

/** A report of what was seen, judged as it is everywhere. */
export const reportOf = (evidence: Evidence, more: Partial<Report> = {}): Report => ({
  madeAt: at(3600),
  version: '0.1.0',
  evidence,
  diagnosis: diagnose(evidence),
  tried: [],
  before: [],
  ...more,
});

const planted: Readonly<Record<string, readonly Exchange[]>> = {...failures, ...variants};

/** Every failure class, and each of its other forms. */
export const plantedNames: readonly string[] = Object.keys(planted);

/** The login that fails in that way, recorded with all its noise. */
export const plantedReport = (name: string, more: Partial<Report> = {}): Report =>
  reportOf({...fromHar(exported([...(planted[name] ?? []), ...noise()], 'playwright')), environment}, more);
