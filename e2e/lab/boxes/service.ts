import type {Answer} from '../answer';
import type {Middleboxes} from '../middlebox';
import {html} from '../pages';
import {statusAnswered, statusWith} from '../status-page';

const code = 'unsupported_country_region_territory';

const unsupported: Answer = {
  status: 403,
  headers: {'x-openai-authorization-error': code},
  json: {
    error: {code, message: 'Country, region, or territory not supported', param: null, type: 'request_forbidden'},
  },
};

/** Nobody stands in between: the service itself answers otherwise. */
export const services = {
  'status-login': {
    shows: 'The status page tells of trouble with the login.',
    hosts: [],
    routes: statusWith({name: 'Elevated errors when logging in', part: 'login'}),
  },
  'status-other': {
    shows: 'The status page tells of trouble with something else.',
    hosts: [],
    routes: statusWith({name: 'Images take longer', part: 'images'}),
  },
  'status-changed': {
    shows: 'The status page answers in a form that nobody knows.',
    hosts: [],
    routes: statusAnswered({json: {version: 3, state: {parts: []}}}),
  },
  'status-as-page': {
    shows: 'The status page answers with a page for people.',
    hosts: [],
    routes: statusAnswered({
      page: html({title: 'OpenAI Status', body: '<main><h1>We’re fully operational</h1></main>'}),
    }),
  },
  'unsupported-country': {
    shows: 'The service says that it is not offered in this country.',
    hosts: ['chatgpt.com', 'auth.openai.com'],
    routes: {
      'GET api.openai.com/compliance/cookie_requirements': unsupported,
      'GET auth.openai.com/oauth/token': unsupported,
    },
    trace: {loc: 'KP'},
  },
} as const satisfies Middleboxes;
