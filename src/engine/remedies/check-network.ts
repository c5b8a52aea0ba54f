import {defineRemedy} from './remedy';

/** Asks what stands between this computer and the login: what watching cannot tell. */
export const checkNetwork = defineRemedy({
  id: 'check-network',
  role: 'check',
  action: {do: 'show', section: 'check'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
