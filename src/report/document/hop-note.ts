import {type HopId, hopIds} from '../../engine/diagnosis/diagnosis';
import {proofOf} from '../../engine/diagnosis/hops';
import {fromEdge, statusOf} from '../../engine/evidence/entries';
import type {Entry} from '../../engine/evidence/evidence';
import {failureOf} from '../../engine/report/lines/failure-of';
import type {Report} from '../../engine/report/report';
import type {Voice} from '../../ui/voice';
import {answerOf} from './place';
import {spell} from './times';

function measured(entry: Entry, voice: Voice): string {
  const isTimed = entry.time > 0 && statusOf(entry) > 0;
  return [answerOf(entry, voice), ...(isTimed ? [spell(entry.time, voice)] : [])].join(voice.t('ui.comma'));
}

/** The quickest answer of the site's edge says most about the way to it. */
function quickest(entries: readonly Entry[], voice: Voice): string | undefined {
  const times = entries.filter(entry => fromEdge(entry) && entry.time > 0).map(({time}) => time);
  const least = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) ? spell(least, voice) : undefined;
}

function atPassed(hop: HopId, entries: readonly Entry[], voice: Voice): string {
  if (hop === 'device') return voice.t('document.hops.online');
  const proof = proofOf(entries, hop);
  const found = hop === 'network' ? quickest(entries, voice) : proof && measured(proof, voice);
  return found ?? voice.t('ui.path.states.passed');
}

/** What was measured at a hop, in a few signs: `403, 84 ms`, `not reached`. */
export function hopNote(hop: HopId, entries: readonly Entry[], report: Report, voice: Voice): string {
  const {t} = voice;
  const {hops} = report.diagnosis;
  const deciding = failureOf(report)?.entries?.[0];
  switch (hops[hop]) {
    case 'passed':
      return atPassed(hop, entries, voice);
    case 'failed':
      return deciding ? measured(deciding, voice) : t('ui.path.states.failed');
    case 'solved':
      return t('document.hops.solved');
    case 'potential':
      return t('ui.path.states.potential');
    case 'unseen': {
      const failed = hopIds.findIndex(id => hops[id] === 'failed');
      return t(failed >= 0 && hopIds.indexOf(hop) > failed ? 'ui.path.states.unreached' : 'ui.path.states.unseen');
    }
  }
}
