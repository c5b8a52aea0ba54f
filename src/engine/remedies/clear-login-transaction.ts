import {defineRemedy} from './remedy';

/** Left-overs of an earlier login make the next one fail; removing them signs nobody out. */
export const clearLoginTransaction = defineRemedy({
  id: 'clear-login-transaction',
  role: 'remedy',
  action: {do: 'purge', level: 'L1'},
  minutes: 1,
  signsOut: false,
  undoable: true,
});
