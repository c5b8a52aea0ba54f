import {defineRemedy} from './remedy';

/** Beside its cookies a site keeps stored pages, caches and a service worker, which can bring back what a purge removed. */
export const deepClean = defineRemedy({
  id: 'deep-clean',
  role: 'remedy',
  action: {do: 'show', section: 'deep-clean'},
  minutes: 2,
  signsOut: true,
  undoable: false,
});
