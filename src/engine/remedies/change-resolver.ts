import {defineRemedy} from './remedy';

/** Another name service finds what a filtering or broken one does not. */
export const changeResolver = defineRemedy({
  id: 'change-resolver',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 5,
  signsOut: false,
  undoable: true,
});
