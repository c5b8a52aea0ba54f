import type {ClassName} from '../../../texts/say';

/**
 * Codes of auth.openai.com and next-auth that have a class of their own, as of 2026-11-22: captured answers and public
 * reports. A code that is not here is shown as it is instead of being guessed at.
 */
const classes: Readonly<Record<string, ClassName>> = {
  // https://github.com/woheller69/gptAssist/issues/72 (2025-09-02)
  invalid_state: 'invalid-client-409',
};

export const classOfCode = (code: string): ClassName | undefined =>
  Object.hasOwn(classes, code) ? classes[code] : undefined;
