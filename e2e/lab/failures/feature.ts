import {allowOrigin} from '../answer';
import {appPage} from '../chatgpt-pages';
import {landingCookies} from '../cookie-sets';
import type {Scenes} from './scene';

/** The app with its lasting connection, for which it asks again and again. */
const listening = appPage('<script defer src="https://cdn.oaistatic.com/assets/listen.js"></script>');

const elsewhere = 'an extension is told of the two sites alone; of this host files and checks tell';

/** Failures of the feature layer, each as what is answered otherwise than in a healthy login. */
export const feature = {
  'sentinel-blocked': {
    shows: 'Log in, enter the address: the check beside it is refused, and the page goes on as if nothing were.',
    routes: {
      'POST sentinel.openai.com/backend-api/sentinel/req': visit => ({
        status: 403,
        headers: allowOrigin(visit),
        json: {detail: 'Forbidden'},
      }),
      'POST auth.openai.com/api/accounts/authorize/continue': {
        json: {
          continue_url: 'https://auth.openai.com/email-verification',
          method: 'GET',
          page: {type: 'email_otp_verification'},
        },
      },
    },
    proof: /sentinel\.openai\.com answered 403/,
    until: 'login',
  },
  'upload-blocked': {
    shows: 'Nothing: the lab’s app uploads no file.',
    routes: {},
    proof: /files\.oaiusercontent\.com/,
    until: 'landing',
    notPlayed: elsewhere,
  },
  'websocket-blocked': {
    shows: 'Log in: the app asks for a lasting connection again and again, and gets a plain answer.',
    routes: {
      'GET chatgpt.com/': visit => ({page: listening, cookies: landingCookies(visit)}),
      'SOCKET ws.chatgpt.com/': {status: 404},
    },
    proof: /The same happened \d+ times/,
    until: 'login',
  },
  'voice-blocked': {
    shows: 'Nothing: the lab’s app has no voice.',
    routes: {},
    proof: /chatgpt\.livekit\.cloud/,
    until: 'landing',
    notPlayed: elsewhere,
  },
} as const satisfies Scenes;
