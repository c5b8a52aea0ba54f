import {defineRemedy} from './remedy';

/** Security programs look into each secure connection; without that the site sees the browser itself. */
export const pauseWebScan = defineRemedy({
  id: 'pause-web-scan',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 3,
  signsOut: false,
  undoable: true,
});
