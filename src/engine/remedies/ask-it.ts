import {defineRemedy} from './remedy';

/** Only those who run the network can allow the login hosts. */
export const askIt = defineRemedy({
  id: 'ask-it',
  role: 'remedy',
  action: {do: 'write-message'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
