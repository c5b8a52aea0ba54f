import {edge, json} from '../../../testing/builders';
import {asked, but, lost, nothing, readings, urls} from '../../../testing/check';
import type {ServiceStatus} from '../../evidence/facts';
import {statusLine} from './status';

const says = (url: string, service: ServiceStatus) => asked({url, headers: {...edge, ...json}, facts: {service}});
const {status, statusList} = urls;
const away = lost(status, 'net::ERR_CONNECTION_RESET');

readings(statusLine, [
  ['it reports nothing', but(says(status, 'operational')), 'fine', 'status-quiet'],
  ['the login is down', but(says(status, 'login-incident')), 'problem', 'status-login', {remedy: 'wait-and-retry'}],
  ['something else is', but(says(status, 'other-incident')), 'potential', 'status-other'],
  [
    'the list says so where the first form is away',
    but(away, says(statusList, 'login-incident')),
    'problem',
    'status-login',
  ],
  [
    'the first form counts before the list',
    but(says(status, 'operational'), says(statusList, 'other-incident')),
    'fine',
    'status-quiet',
  ],
  ['it answers in a form that nobody knows', but(asked({url: status, headers: json})), 'not-run', 'status-changed'],
  ['it does not answer', but(away), 'not-run', 'status-unreached'],
  ['it has trouble itself', but(asked({url: status, status: 503})), 'not-run', 'status-unreached'],
  ['nobody asked', nothing, 'not-run', 'status-unreached'],
]);
