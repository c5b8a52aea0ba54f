import {defineRemedy} from './remedy';

/** Whoever else knows the password keeps coming back until it is another one. */
export const changePassword = defineRemedy({
  id: 'change-password',
  role: 'remedy',
  action: {
    do: 'open-page',
    url: 'https://help.openai.com/en/articles/10471992-why-am-i-receiving-a-suspicious-activity-alert',
  },
  minutes: 5,
  signsOut: false,
  undoable: false,
});
