import {defineRemedy} from './remedy';

/** Support needs ids and times, and gets them without any secret. */
export const sendReport = defineRemedy({
  id: 'send-report',
  role: 'remedy',
  action: {do: 'save-report'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
