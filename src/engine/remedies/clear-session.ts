import {defineRemedy} from './remedy';

/** A session cookie that the service no longer accepts has to go before a new one can take its place. */
export const clearSession = defineRemedy({
  id: 'clear-session',
  role: 'remedy',
  action: {do: 'purge', level: 'L2'},
  minutes: 1,
  signsOut: true,
  undoable: true,
});
