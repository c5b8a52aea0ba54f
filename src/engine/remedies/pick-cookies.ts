import {defineRemedy} from './remedy';

/** Where one cookie is in the way, the others can stay. */
export const pickCookies = defineRemedy({
  id: 'pick-cookies',
  role: 'remedy',
  action: {do: 'show', section: 'cookies'},
  minutes: 3,
  signsOut: false,
  undoable: true,
});
