import {isGenuine, reachOf} from '../asked';
import {defineLine, type Says} from '../line';
import {answerOf, type Seen, type SocketResult} from '../seen';

const page = 'https://ws.chatgpt.com/cdn-cgi/trace';

/** Whether pages of the same host come through: then it is the kind of connection that is stopped. */
const comesOf = (seen: Seen): 'pages' | 'refusal' | undefined => {
  const asked = answerOf(seen, page);
  if (asked && reachOf(asked) === 'answered') return 'pages';
  return asked && isGenuine(asked) ? 'refusal' : undefined;
};

const says: Readonly<Record<SocketResult, (comes: ReturnType<typeof comesOf>) => Says>> = {
  open: () => ({verdict: 'fine', reading: 'socket-open'}),
  // Who is not signed in is sent away by the host itself, and the question for such a connection got there.
  'turned-away': () => ({verdict: 'fine', reading: 'socket-reached'}),
  stranger: () => ({verdict: 'problem', reading: 'socket-stranger', remedy: 'ask-it'}),
  silent: comes => ({
    verdict: 'problem',
    reading: comes === 'pages' ? 'socket-silent' : 'socket-blocked',
    remedy: 'ask-it',
  }),
  cut: () => ({verdict: 'problem', reading: 'socket-blocked', remedy: 'ask-it'}),
  // Without a name for the failure, the host's own refusal looks like this as well.
  failed: comes =>
    comes
      ? {verdict: 'not-run', reading: 'socket-untold'}
      : {verdict: 'problem', reading: 'socket-blocked', remedy: 'ask-it'},
};

/** The lasting connection over which answers come. */
export const socketLine = defineLine({
  id: 'socket',
  hop: 'session',
  isReady: seen => seen.socket !== undefined && answerOf(seen, page) !== undefined,
  judge: seen => (seen.socket ? says[seen.socket](comesOf(seen)) : {verdict: 'not-run', reading: 'unasked'}),
});
