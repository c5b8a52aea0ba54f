import {defineRemedy} from './remedy';

/** A number serves only so many accounts, and only a mobile one is accepted. */
export const useAnotherNumber = defineRemedy({
  id: 'use-another-number',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
