import {defineRemedy} from './remedy';

/** An account is entered the way it was made. */
export const useFirstMethod = defineRemedy({
  id: 'use-first-method',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
