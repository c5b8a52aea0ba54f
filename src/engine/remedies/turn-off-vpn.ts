import {defineRemedy} from './remedy';

/** The edge refuses many shared VPN and proxy addresses; the own line is usually let in. */
export const turnOffVpn = defineRemedy({
  id: 'turn-off-vpn',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
