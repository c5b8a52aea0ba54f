import {defineRemedy} from './remedy';

/** A clearance bound to an old network is worthless on a new one. */
export const clearEdgeCookies = defineRemedy({
  id: 'clear-edge-cookies',
  role: 'remedy',
  action: {do: 'purge', level: 'L3'},
  minutes: 1,
  signsOut: false,
  undoable: true,
});
