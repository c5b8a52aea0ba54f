import {defineRemedy} from './remedy';

/** A challenge can only be solved in a page of its own, never behind a data request. */
export const passTheChallenge = defineRemedy({
  id: 'pass-the-challenge',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
