import {defineRemedy} from './remedy';

/** Trouble on the other side passes without us; each hurried try can prolong a limit. */
export const waitAndRetry = defineRemedy({
  id: 'wait-and-retry',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 15,
  signsOut: false,
  undoable: false,
});
