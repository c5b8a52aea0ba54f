import {defineRemedy} from './remedy';

/** Only the e-mail itself proves whose address it is. */
export const verifyEmail = defineRemedy({
  id: 'verify-email',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 3,
  signsOut: false,
  undoable: false,
});
