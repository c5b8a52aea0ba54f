import {defineRemedy} from './remedy';

/** Without any connection nothing else can be tried. */
export const connectToNetwork = defineRemedy({
  id: 'connect-to-network',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
