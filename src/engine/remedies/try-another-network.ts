import {defineRemedy} from './remedy';

/** A phone hotspot tells whether the network or the computer is the reason. */
export const tryAnotherNetwork = defineRemedy({
  id: 'try-another-network',
  role: 'check',
  action: {do: 'open-login'},
  minutes: 3,
  signsOut: false,
  undoable: false,
});
