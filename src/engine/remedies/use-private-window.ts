import {defineRemedy} from './remedy';

/** A private window has no old cookies and usually no extensions. */
export const usePrivateWindow = defineRemedy({
  id: 'use-private-window',
  role: 'check',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
