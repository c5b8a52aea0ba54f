import {defineRemedy} from './remedy';

/** A new password ends the guessing; only an account that has one can be given a new one. */
export const resetPassword = defineRemedy({
  id: 'reset-password',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
