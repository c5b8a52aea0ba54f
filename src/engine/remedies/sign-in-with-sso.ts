import {defineRemedy} from './remedy';

/** Where the organisation’s own sign-in is demanded, no other one opens the account. */
export const signInWithSso = defineRemedy({
  id: 'sign-in-with-sso',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
