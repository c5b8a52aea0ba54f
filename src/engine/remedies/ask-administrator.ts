import {defineRemedy} from './remedy';

/** Only those who run the workspace can let somebody in. */
export const askAdministrator = defineRemedy({
  id: 'ask-administrator',
  role: 'remedy',
  action: {do: 'write-message'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
