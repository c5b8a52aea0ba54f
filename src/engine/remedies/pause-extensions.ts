import {defineRemedy} from './remedy';

/** Blockers and privacy tools stop scripts, cookies or requests that the login needs. */
export const pauseExtensions = defineRemedy({
  id: 'pause-extensions',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: true,
});
