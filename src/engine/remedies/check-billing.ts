import {defineRemedy} from './remedy';

/** What is owed, and the card that is to pay it, stands in the account’s own settings. */
export const checkBilling = defineRemedy({
  id: 'check-billing',
  role: 'remedy',
  action: {do: 'open-page', url: 'https://chatgpt.com/#settings/Billing'},
  minutes: 3,
  signsOut: false,
  undoable: false,
});
