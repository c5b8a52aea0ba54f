import type {PurgeLevel} from '../rules/rule';

/** A part of the place that stays open. */
export const sections = ['check', 'clear', 'cookies', 'deep-clean'] as const;
export type Section = (typeof sections)[number];

/** What the step's button does. `person`: only the person can do it, the button says it is done and opens the login. */
export type StepAction =
  | {readonly do: 'purge'; readonly level: PurgeLevel}
  | {readonly do: 'close-tabs'}
  | {readonly do: 'open-login'}
  | {readonly do: 'open-page'; readonly url: string}
  | {readonly do: 'show'; readonly section: Section}
  | {readonly do: 'copy-summary'}
  | {readonly do: 'write-message'}
  | {readonly do: 'save-report'};

/**
 * One step of the checklist. A remedy repairs, a check tells us more.
 * Its words stand under `remedies.<id>` in each language.
 */
export interface Remedy<Id extends string = string> {
  readonly id: Id;
  readonly role: 'remedy' | 'check';
  readonly action: StepAction;
  /** About how long it takes a person. */
  readonly minutes: number;
  readonly signsOut: boolean;
  readonly undoable: boolean;
}

export const defineRemedy = <const Id extends string>(remedy: Remedy<Id>): Remedy<Id> => remedy;
