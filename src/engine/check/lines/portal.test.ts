import {html} from '../../../testing/builders';
import {all, asked, blockPage, but, healthySeen, lost, nothing, readings, urls} from '../../../testing/check';
import {isLoginHost} from '../../evidence/hosts';
import type {Asked} from '../asked';
import type {Seen} from '../seen';
import {portalLine} from './portal';

const {portal: url, chatgpt} = urls;
/** No login host answers, and this is what became of the plain page. */
const plain = (answer: Asked): Seen => {
  const {asked: others, ...seen} = all({error: 'net::ERR_CONNECTION_RESET'});
  return {...seen, asked: [...others.filter(one => one.url !== url), answer]};
};
const remedy = 'sign-in-to-wifi';

readings(portalLine, [
  ['ChatGPT itself answers', healthySeen, 'fine', 'portal-passed'],
  [
    'one site asks for a login, whatever the others say',
    but(asked({url: chatgpt, status: 511})),
    'problem',
    'portal-found',
    {remedy},
  ],
  ['the plain page comes', plain(asked({url, status: 204, headers: {}})), 'fine', 'portal-none'],
  [
    'another page comes, and of the edge only what other sites use as well',
    but(
      ...healthySeen.asked.filter(one => !one.url.includes('challenges.')).map(one => lost(one.url, 'net::ERR_FAILED')),
      asked({url, headers: html}),
    ),
    'problem',
    'portal-found',
  ],
  [
    'a filter stops ChatGPT alone',
    but(...healthySeen.asked.filter(one => isLoginHost(new URL(one.url).hostname)).map(one => blockPage(one.url))),
    'fine',
    'portal-none',
  ],
  ['nothing comes in its place', plain(asked({url, headers: {'content-length': '0'}})), 'not-run', 'portal-unreached'],
  [
    'another page in its place, and the login is open',
    but(asked({url, status: 511, headers: html})),
    'fine',
    'portal-passed',
  ],
  ['another page comes', plain(asked({url, headers: html})), 'problem', 'portal-found', {remedy}],
  ['it leads to another address', plain(asked({url, status: 302, headers: {}})), 'problem', 'portal-found'],
  ['it leads away where nobody may look', plain(asked({url, closed: true, ledAway: true})), 'problem', 'portal-found'],
  ['nobody may look', plain(asked({url, closed: true})), 'not-run', 'portal-closed', {closed: 'hosts'}],
  ['nobody may look, and it is late', plain(asked({url, closed: true, late: 8000})), 'not-run', 'portal-unreached'],
  ['a filter answers', plain(blockPage(url)), 'not-run', 'portal-unreached'],
  ['a proxy wants its own login', plain(asked({url, status: 407, headers: html})), 'not-run', 'portal-unreached'],
  ['a proxy reaches nobody', plain(asked({url, status: 503, headers: html})), 'not-run', 'portal-unreached'],
  ['no answer', plain(asked({url, error: 'NS_ERROR_OFFLINE'})), 'not-run', 'portal-unreached'],
  ['no answer and no reason', plain(asked({url, status: 0, headers: {}})), 'not-run', 'portal-unreached'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
