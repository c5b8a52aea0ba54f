import type {Carrier} from './carrier';
import {answering, rawHar, sending, step} from './har-file';
import {percent} from './leaks';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const at = (query: string) => rawHar({url: `${step}${query}`});

/** Addresses, wherever they stand. */
export const inAddresses: readonly Carrier[] = [
  ['address: known parameters', s => at(`?code=${s}&state=${s}&login_hint=${s}&nonce=${s}&client_id=${s}`)],
  [
    'address: parameters with few values',
    s => at(`?error=${s}&prompt=${s}&screen_hint=${s}&csrf=${s}&ray=${s}&json=${s}`),
  ],
  ['address: an error page', s => rawHar({url: `https://chatgpt.com/auth/error?error=${s}&error_description=${s}`})],
  ['address: an unknown parameter', s => at(`?${s}=1&user_${s}=${s}`)],
  ['address: path', s => rawHar({url: `https://chatgpt.com/c/${s}/api/${s}`})],
  ['address: fragment', s => at(`#access_token=${s}`)],
  ['address: user and password', s => rawHar({url: `https://${s}:${s}@chatgpt.com/`})],
  ['address: a host of ours', s => rawHar({url: `https://${s}.chatgpt.com/`})],
  ['address: a foreign host', s => rawHar({url: `https://${s}.example.com:8443/${s}?${s}=${s}`})],
  ['address: a host alone', s => rawHar({url: `https://${s}/`})],
  ['address: no address', s => rawHar({url: s})],
  ['address: of data', s => rawHar({url: `data:text/plain,${s}`})],
  ['address: blob', s => rawHar({url: `blob:https://chatgpt.com/${s}`})],
  ['address: in an address', s => at(`?callbackUrl=${percent(`https://chatgpt.com/?code=${s}`)}`)],
  [
    'address: payload of the error page',
    s =>
      rawHar({
        url: `https://auth.openai.com/error?session_id=${s}&payload=${percent(base64(JSON.stringify({kind: s, errorCode: s, user: s})))}`,
      }),
  ],
  ['queryString', s => rawHar({request: {queryString: [{name: s, value: s, comment: s}]}})],
  [
    'Location',
    s => answering('Location', `https://chatgpt.com/api/auth/callback/openai?code=${s}&state=${s}&error=${s}`),
  ],
  ['Location, relative', s => answering('location', `/log-in/${s}?${s}`)],
  ['Location, to the employer', s => answering('location', `https://${s}.example.com/adfs/${s}?SAMLRequest=${s}`)],
  [
    'Location, to a program on this computer',
    s => answering('location', `http://localhost:1455/auth/callback?error=${s}&error_description=${s}&code=${s}`),
  ],
  [
    'redirectURL, to the error page',
    s =>
      rawHar({
        response: {
          redirectURL: `https://auth.openai.com/error?payload=${percent(base64(JSON.stringify({errorCode: s, user: s})))}`,
        },
      }),
  ],
  ['redirectURL', s => rawHar({response: {redirectURL: `https://chatgpt.com/${s}?code=${s}`}})],
  ['redirectURL, relative', s => rawHar({response: {redirectURL: s}})],
  ['Referer', s => sending('Referer', `https://auth.openai.com/u/login?state=${s}#${s}`)],
];
