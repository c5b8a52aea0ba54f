import {signedIn} from '../evidence/attempt';
import {fact, isSessionQuestion} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {type Stage, stageOf} from '../evidence/stage';

/** A request as a step of the login. */
export interface Step {
  readonly stage: Stage;
  readonly entry: Entry;
}

/** After the way back, or where somebody is signed in, the question about the session is about the new one. */
function stageAfter(entry: Entry, isBack: boolean): Stage | undefined {
  const isNew = isBack || fact(entry, 'session') === 'signed-in';
  return isSessionQuestion(entry) && isNew ? 'session' : stageOf(entry);
}

/** Whether the login is on its way back to the app; a new start ends that. */
function backAfter(stage: Stage | undefined, isBack: boolean): boolean {
  if (stage === 'callback') return true;
  return stage !== 'signin-start' && stage !== 'authorize' && isBack;
}

/**
 * The steps of an attempt. What is none by itself, a script say, but decided the verdict belongs to the step that was
 * under way; what the app asks by itself is none before somebody is signed in.
 * @param entries in the order of time
 */
export function stepsTaken(entries: readonly Entry[], deciding: ReadonlySet<string>): readonly Step[] {
  const isIn = signedIn(entries);
  const steps: Step[] = [];
  let isBack = false;
  for (const entry of entries) {
    const decides = deciding.has(entry._id);
    const own = stageAfter(entry, isBack);
    isBack = backAfter(own, isBack);
    const stage: Stage | undefined = own ?? (decides ? (steps.at(-1)?.stage ?? 'landing') : undefined);
    if (stage && (stage !== 'app' || isIn || decides)) steps.push({stage, entry});
  }
  return steps;
}
