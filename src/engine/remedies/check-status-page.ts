import {defineRemedy} from './remedy';

/** An incident at the provider explains a failure that nothing here can repair. */
export const checkStatusPage = defineRemedy({
  id: 'check-status-page',
  role: 'check',
  action: {do: 'open-page', url: 'https://status.openai.com/'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
