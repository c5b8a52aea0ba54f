import type {HopId} from '../../engine/diagnosis/diagnosis';
import type {Measured, Measures} from '../../engine/diagnosis/measured';
import {type PathLooks, spoken} from '../path-looks';
import {spell} from '../spell';
import {answerOf} from '../timeline/answer';
import type {Voice} from '../voice';

/** What the path picture says in figures. */
export interface PathFigures {
  readonly path: PathLooks;
  /** Of the attempt that was judged. */
  readonly measured: Measures;
  /** The answer that decided it. */
  readonly deciding?: Measured | undefined;
}

function inFigures(measured: Measured, voice: Voice): string {
  const {took} = measured;
  return [answerOf(measured, voice), ...(took === undefined ? [] : [spell(took, voice)])].join(voice.t('ui.comma'));
}

/** The way to the site has no status of its own. */
function atPassed(hop: HopId, {measured}: PathFigures, voice: Voice): string {
  if (hop === 'device') return voice.t('ui.path.notes.online');
  const {[hop]: found} = measured;
  if (!found) return voice.t('ui.path.states.passed');
  return hop === 'network' ? spell(found.took ?? 0, voice) : inFigures(found, voice);
}

/** What was measured at a hop, in a few signs: `403, 84 ms`, `not reached`. */
export function hopNote(hop: HopId, figures: PathFigures, voice: Voice): string {
  const {path, deciding} = figures;
  const look = path.looks[hop];
  if (look === 'passed') return atPassed(hop, figures, voice);
  if (look === 'failed' && deciding) return inFigures(deciding, voice);
  if (look === 'solved') return voice.t('ui.path.notes.solved');
  return voice.t(`ui.path.states.${spoken(hop, path)}`);
}
