import {readCheck} from '../browser/check-memory';
import {loadHistory} from '../browser/history';
import {readMemory} from '../browser/memory';
import {loadTexts} from '../browser/texts';
import {loadTries} from '../browser/tries';
import {extensionVersion} from '../browser/version';
import {withoutNames} from '../engine/check/it/without-names';
import {diagnose} from '../engine/diagnosis/diagnose';
import {isPrivate} from '../engine/diagnosis/private';
import {ofLastDay} from '../engine/kept/tries';
import {oneSide} from '../engine/report/one-side';
import type {Report} from '../engine/report/report';
import {summary} from '../engine/report/summary/summary';
import {triedOf} from '../engine/report/tried';
import {ruleIds} from '../engine/rules';
import {gatherEvidence} from './evidence';

/**
 * All that a report of this moment is made of. What is on disk may be out of reach: then the report goes without it.
 * @param tab from which the person came to the report
 */
export async function gatherReport(tab?: number): Promise<Report> {
  const [seen, {remembered}, before, check] = await Promise.all([
    gatherEvidence(tab),
    readMemory(),
    loadHistory(ruleIds).catch(() => []),
    readCheck().catch(() => undefined),
  ]);
  const [failure] = diagnose(seen, remembered).findings;
  const secret = failure !== undefined && isPrivate(failure);
  const [evidence, tries] = [oneSide(seen, secret), await loadTries(secret).catch(() => [])];
  const madeAt = new Date().toISOString();
  const diagnosis = diagnose(evidence, remembered);
  return {
    madeAt,
    version: extensionVersion(),
    evidence,
    diagnosis,
    tried: triedOf(ofLastDay(tries, madeAt)),
    before,
    ...(check && {check: withoutNames(check)}),
  };
}

/** The plain summary of this moment, for a chat or an e-mail. */
export async function makeSummary(language: string): Promise<string> {
  const {diagnosis, evidence} = await gatherReport();
  return summary(await loadTexts(language), diagnosis, evidence.environment);
}
