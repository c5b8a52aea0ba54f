import {unavailable} from '../edge-pages';
import type {Scenes} from './scene';

/** Failures of the service layer, each as what is answered otherwise than in a healthy login. */
export const service = {
  'server-error': {
    shows: 'Log in: the login host answers 503.',
    routes: {'GET auth.openai.com/api/accounts/authorize': unavailable},
    proof: /503/,
    until: 'login',
  },
  'service-incident': {
    shows: 'Log in: the app and the login host both answer 503.',
    routes: {
      'GET chatgpt.com/api/auth/session': unavailable,
      'GET auth.openai.com/api/accounts/authorize': unavailable,
    },
    proof: /2 servers of the login are failing/,
    until: 'login',
  },
} as const satisfies Scenes;
