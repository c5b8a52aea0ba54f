import {defineRemedy} from './remedy';

/** Many people have two accounts, and only one of them is the right one. */
export const chooseRightAccount = defineRemedy({
  id: 'choose-right-account',
  role: 'check',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
