import {defineLine, type Says} from '../line';
import type {Keeping} from '../seen';

const says: Readonly<Record<Keeping, Says>> = {
  kept: {verdict: 'fine', reading: 'cookies-kept'},
  refused: {verdict: 'problem', reading: 'cookies-refused', remedy: 'allow-cookies'},
  taken: {verdict: 'problem', reading: 'cookies-taken', remedy: 'ask-it'},
  untold: {verdict: 'not-run', reading: 'cookies-untold'},
};

/** Whether the cookie with which a login begins is handed out, comes through, and is kept. */
export const cookiesLine = defineLine({
  id: 'cookies',
  hop: 'device',
  isReady: ({keeping}) => keeping !== undefined,
  judge: ({keeping}) => (keeping ? says[keeping] : {verdict: 'not-run', reading: 'unasked'}),
});
