import {defineRemedy} from './remedy';

/** Whether the service is offered where the person is, only its own list tells; it changes. */
export const checkSupportedCountries = defineRemedy({
  id: 'check-supported-countries',
  role: 'check',
  action: {do: 'open-page', url: 'https://help.openai.com/en/articles/7947663'},
  minutes: 2,
  signsOut: false,
  undoable: false,
});
