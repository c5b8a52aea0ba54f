import {defineRemedy} from './remedy';

/** The password that was meant is often not the one that was typed. */
export const checkPassword = defineRemedy({
  id: 'check-password',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
