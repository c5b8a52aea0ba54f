import {defineRemedy} from './remedy';

/** What the login is made of needs a browser of today. */
export const updateBrowser = defineRemedy({
  id: 'update-browser',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
