import type {Answer, Reply, Routes, Visit} from './answer';
import {appPage} from './chatgpt-pages';
import {landingCookies} from './cookie-sets';
import {chatgpt} from './healthy-chatgpt';
import {randomHex, secretText} from './secrets';
import {firstTime} from './world';

/** Far below the `maxHeaderSize` of the lab's own server, which would answer 431 by itself, without a page. */
const limit = 16_384;

const piled = () => `intercom-session-${randomHex(8)}=${secretText(3000)}; Path=/; Secure; SameSite=Lax; Max-Age=86400`;

/** What nginx says, also behind Cloudflare: https://github.com/guyellis/plant/issues/1903 */
const tooLarge: Answer = {
  status: 400,
  page: [
    '<html>',
    '<head><title>400 Request Header Or Cookie Too Large</title></head>',
    '<body>',
    '<center><h1>400 Bad Request</h1></center>',
    '<center>Request Header Or Cookie Too Large</center>',
    '<hr><center>cloudflare</center>',
    '</body>',
    '</html>',
  ].join('\r\n'),
};

const unlessTooLarge =
  (reply: Reply) =>
  (visit: Visit): Answer => {
    if ((visit.headers.cookie?.length ?? 0) > limit) return tooLarge;
    return typeof reply === 'function' ? reply(visit) : reply;
  };

/** The front page leaves a pile of cookies behind, once: who clears it stays rid of it. */
const landWithPile = (visit: Visit): Answer => {
  const pile = firstTime(visit.world, 'piled up') ? Array.from({length: 6}, piled) : [];
  return {page: appPage(), cookies: [...landingCookies(visit), ...pile]};
};

/** chatgpt.com behind a server that refuses large headers. */
export const refusingLarge: Routes = Object.fromEntries(
  Object.entries({...chatgpt, 'GET chatgpt.com/': landWithPile}).map(([route, reply]) => [
    route,
    unlessTooLarge(reply),
  ]),
);
