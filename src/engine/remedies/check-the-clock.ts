import {defineRemedy} from './remedy';

/** A certificate is good from one date to another: with a wrong clock every one of them looks wrong. */
export const checkTheClock = defineRemedy({
  id: 'check-the-clock',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
