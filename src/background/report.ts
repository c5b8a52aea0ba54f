import {readMemory} from '../browser/memory';
import {loadTexts} from '../browser/texts';
import {extensionVersion} from '../browser/version';
import {diagnose} from '../engine/diagnosis/diagnose';
import {toHar} from '../engine/report/har';
import {summary} from '../engine/report/summary';
import {gatherEvidence} from './evidence';

/** The report of this moment: HAR 1.2 as text, and the plain summary. */
export async function makeReport(language: string): Promise<{readonly har: string; readonly summary: string}> {
  const [evidence, {remembered}] = await Promise.all([gatherEvidence(), readMemory()]);
  const diagnosis = diagnose(evidence, remembered);
  const texts = await loadTexts(language);
  return {
    har: JSON.stringify(toHar(evidence, extensionVersion(), diagnosis), null, 1),
    summary: summary(texts, diagnosis, evidence.environment),
  };
}
