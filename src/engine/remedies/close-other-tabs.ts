import {defineRemedy} from './remedy';

/** Each login tab starts its own transaction; only the newest is valid. */
export const closeOtherTabs = defineRemedy({
  id: 'close-other-tabs',
  role: 'remedy',
  action: {do: 'close-tabs'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
