import {defineRemedy} from './remedy';

/** A network that wants its own login first shows it on any plain page: a secure one it can only break. */
export const signInToWifi = defineRemedy({
  id: 'sign-in-to-wifi',
  role: 'remedy',
  action: {do: 'open-page', url: 'http://example.com/'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
