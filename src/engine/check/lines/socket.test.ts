import {edge} from '../../../testing/builders';
import {asked, but, having, lost, nothing, readings, urls} from '../../../testing/check';
import type {Seen, SocketResult} from '../seen';
import {socketLine} from './socket';

const to = (socket: SocketResult) => having({socket});
const pageless = (socket: SocketResult): Seen => ({...but(lost(urls.socket, 'net::ERR_CONNECTION_RESET')), socket});

const refused = (socket: SocketResult): Seen => ({
  ...but(asked({url: urls.socket, status: 429, headers: edge, facts: {edgeCode: 1015}})),
  socket,
});

readings(socketLine, [
  ['it opens', to('open'), 'fine', 'socket-open'],
  ['the host turns it away itself', to('turned-away'), 'fine', 'socket-reached'],
  ['another answers', to('stranger'), 'problem', 'socket-stranger', {remedy: 'ask-it'}],
  ['pages come, and no answer', to('silent'), 'problem', 'socket-silent'],
  ['no pages and no answer', pageless('silent'), 'problem', 'socket-blocked'],
  ['no pages, and it fails', pageless('failed'), 'problem', 'socket-blocked', {remedy: 'ask-it'}],
  ['pages come, and it fails without a name', to('failed'), 'not-run', 'socket-untold'],
  ['the site’s own edge refuses pages as well', refused('failed'), 'not-run', 'socket-untold'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
