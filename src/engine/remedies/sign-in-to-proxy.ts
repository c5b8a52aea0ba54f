import {defineRemedy} from './remedy';

/** A company's proxy that wants to know who asks lets everything through once it knows. */
export const signInToProxy = defineRemedy({
  id: 'sign-in-to-proxy',
  role: 'remedy',
  action: {do: 'open-login'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
