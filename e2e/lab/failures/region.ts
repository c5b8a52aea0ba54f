import type {Scenes} from './scene';

const code = 'unsupported_country_region_territory';

/** Failures of the region layer, each as what is answered otherwise than in a healthy login. */
export const region = {
  'unsupported-region': {
    shows: 'Log in, enter the address: the login server refuses the country.',
    routes: {
      'POST auth.openai.com/api/accounts/authorize/continue': {
        status: 403,
        headers: {'x-openai-authorization-error': code},
        json: {error: {code, message: 'Country, region, or territory not supported', type: 'request_forbidden'}},
      },
    },
    proof: /unsupported_country_region_territory/,
    until: 'login',
  },
} as const satisfies Scenes;
