import {contactedHosts} from '../../../src/engine/check/asks';
import type {Answer} from '../answer';
import type {Middleboxes} from '../middlebox';
import {loginHosts, secureHosts} from './hosts';

const hour = 3600;

const withoutCookies = ({cookies: _, ...answer}: Answer): Answer => answer;

const signed = (answer: Answer): Answer => ({...answer, headers: {...answer.headers, via: '1.1 proxy'}});

/** What is done to a line without a word of its own. */
export const lines = {
  'reset-at-hello': {
    shows: 'The connections to the login are reset as soon as they name their host.',
    hosts: loginHosts,
    hello: {broken: 'reset'},
  },
  'silent-at-hello': {
    shows: 'The connections to the login get no answer after they name their host.',
    hosts: loginHosts,
    hello: {broken: 'hang'},
  },
  'half-hanging': {
    shows: 'Every second host takes the request and never answers.',
    hosts: contactedHosts.filter((_, index) => index % 2 === 1),
    instead: {broken: 'hang'},
  },
  throttled: {
    shows: 'Every answer takes more than a second, and each fourth never comes.',
    hosts: contactedHosts,
    delay: 1200,
    passes: (answer, {turn}) => (turn % 4 === 3 ? {broken: 'hang'} : answer),
  },
  'cookies-stripped': {
    shows: 'The answers come without the cookies that they set.',
    hosts: secureHosts,
    passes: withoutCookies,
  },
  'via-proxy': {
    shows: 'A proxy writes its name into each answer.',
    hosts: contactedHosts,
    passes: signed,
  },
  'upgrade-stripped': {
    shows: 'Pages come through, and no lasting connection.',
    hosts: [],
    routes: {'SOCKET ws.chatgpt.com/': {status: 400, edge: false, text: 'Bad Request'}},
  },
  'clock-behind': {
    shows: 'The computer’s clock is an hour behind: every server’s is ahead.',
    hosts: [],
    skew: hour,
  },
  'clock-ahead': {
    shows: 'The computer’s clock is an hour ahead: every server’s is behind.',
    hosts: [],
    skew: -hour,
  },
} as const satisfies Middleboxes;
