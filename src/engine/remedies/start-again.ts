import {defineRemedy} from './remedy';

/** A login begun at the front page sets every cookie that the later steps need. */
export const startAgain = defineRemedy({
  id: 'start-again',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
