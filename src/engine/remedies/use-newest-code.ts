import {defineRemedy} from './remedy';

/** Each new code makes the older ones worthless. */
export const useNewestCode = defineRemedy({
  id: 'use-newest-code',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 3,
  signsOut: false,
  undoable: false,
});
