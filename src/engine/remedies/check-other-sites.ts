import {defineRemedy} from './remedy';

/** If no site opens, the line is the reason; if only this one fails, a filter is. */
export const checkOtherSites = defineRemedy({
  id: 'check-other-sites',
  role: 'check',
  action: {do: 'open-page', url: 'https://example.com/'},
  minutes: 1,
  signsOut: false,
  undoable: false,
});
