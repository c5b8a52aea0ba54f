import {defineRemedy} from './remedy';

/** A login is remembered from step to step in cookies alone. */
export const allowCookies = defineRemedy({
  id: 'allow-cookies',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
