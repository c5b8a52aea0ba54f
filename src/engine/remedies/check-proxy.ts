import {defineRemedy} from './remedy';

/** A proxy that is down or set up wrongly lets nothing through; without it the browser goes straight to the site. */
export const checkProxy = defineRemedy({
  id: 'check-proxy',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 3,
  signsOut: false,
  undoable: true,
});
