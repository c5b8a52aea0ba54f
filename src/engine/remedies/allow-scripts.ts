import {defineRemedy} from './remedy';

/** Without scripts no button of the login does anything. */
export const allowScripts = defineRemedy({
  id: 'allow-scripts',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
