import {defineRemedy} from './remedy';

/** One address shared by many is refused for all of them. */
export const askColleagues = defineRemedy({
  id: 'ask-colleagues',
  role: 'check',
  action: {do: 'copy-summary'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
