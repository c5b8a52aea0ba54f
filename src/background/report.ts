import {loadHistory} from '../browser/history';
import {readMemory} from '../browser/memory';
import {readSnapshot} from '../browser/stored';
import {loadTexts} from '../browser/texts';
import {extensionVersion} from '../browser/version';
import {diagnose} from '../engine/diagnosis/diagnose';
import {isPrivate} from '../engine/diagnosis/private';
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
  const [seen, {remembered}, snapshot, before] = await Promise.all([
    gatherEvidence(tab),
    readMemory(),
    readSnapshot(),
    loadHistory(ruleIds).catch(() => []),
  ]);
  const [failure] = diagnose(seen, remembered).findings;
  const evidence = oneSide(seen, failure !== undefined && isPrivate(failure));
  const diagnosis = diagnose(evidence, remembered);
  return {
    madeAt: new Date().toISOString(),
    version: extensionVersion(),
    evidence,
    diagnosis,
    tried: snapshot ? triedOf({...snapshot, diagnosis}) : [],
    before,
  };
}

/** The plain summary of this moment, for a chat or an e-mail. */
export async function makeSummary(language: string): Promise<string> {
  const {diagnosis, evidence} = await gatherReport();
  return summary(await loadTexts(language), diagnosis, evidence.environment);
}
