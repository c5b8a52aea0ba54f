import {defineRemedy} from './remedy';

/** A router that restarts forgets wrong names and gets a fresh line. */
export const restartNetwork = defineRemedy({
  id: 'restart-network',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
