import type {Entry, Target} from './evidence';

/** An entry of which only the beginning is known: what HAR demands, and nothing made up. */
export const blankEntry = (id: string, at: string, method: string, url: string, target: Target): Entry => ({
  _id: id,
  startedDateTime: at,
  time: 0,
  request: {method, url, httpVersion: '', headers: [], cookies: [], queryString: [], headersSize: -1, bodySize: -1},
  response: {
    status: 0,
    statusText: '',
    httpVersion: '',
    headers: [],
    cookies: [],
    content: {size: 0, mimeType: ''},
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
  },
  cache: {},
  timings: {send: 0, wait: 0, receive: 0},
  _resourceType: target,
});
