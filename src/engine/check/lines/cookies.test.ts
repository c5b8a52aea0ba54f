import {having, nothing, readings} from '../../../testing/check';
import {cookiesLine} from './cookies';

readings(cookiesLine, [
  ['handed out and kept', having({keeping: 'kept'}), 'fine', 'cookies-kept'],
  ['handed out and not kept', having({keeping: 'refused'}), 'problem', 'cookies-refused', {remedy: 'allow-cookies'}],
  ['taken out on the way', having({keeping: 'taken'}), 'problem', 'cookies-taken', {remedy: 'ask-it'}],
  ['no answer that would hand it out', having({keeping: 'untold'}), 'not-run', 'cookies-untold'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
