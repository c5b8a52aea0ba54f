import {defineRemedy} from './remedy';

/** Where the sheer number of cookies is the trouble, only all of them are enough. */
export const clearEverything = defineRemedy({
  id: 'clear-everything',
  role: 'remedy',
  action: {do: 'purge', level: 'L4'},
  minutes: 1,
  signsOut: true,
  undoable: true,
});
