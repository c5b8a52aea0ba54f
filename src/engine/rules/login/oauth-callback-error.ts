import {hostOf, statusOf} from '../../evidence/entries';
import type {CookieChange, Entry} from '../../evidence/evidence';
import type {RemedyId} from '../../remedies';
import {isOnlyShown, namedFacts, namedSigns} from '../named';
import {type Confidence, defineRule, type Match, type Sign} from '../rule';
import {type Flow, type FlowEvidence, flowFacts, flowOf, flowSigns, hasRival, isTooOld} from './flow';
import {broughtRefusal, hadLostState, type Refusal, refusalOf, troubleBefore} from './way-back';

/** What the log shows of the reason. */
interface Reasons {
  readonly flow: Flow;
  readonly lost: boolean;
  readonly trouble: Entry | undefined;
  /** The code itself means the server's own fault: https://next-auth.js.org/configuration/pages#error-codes */
  readonly ofServer: boolean;
}

type Known = FlowEvidence & {readonly cookieChanges?: readonly CookieChange[] | undefined};

function reasonsFor({callback, code}: Refusal, failed: Entry, known: Known): Reasons {
  return {
    flow: flowOf(known, failed),
    lost: callback !== undefined && hadLostState(callback, known.cookieChanges),
    trouble: troubleBefore(known.entries, failed),
    ofServer: code === 'Configuration',
  };
}

/** The first reason that is there says what to do. */
function beginWith({flow, lost, trouble, ofServer}: Reasons): RemedyId {
  if (isTooOld(flow)) return 'start-again';
  if (hasRival(flow)) return 'close-other-tabs';
  if (lost) return 'pause-extensions';
  return trouble || ofServer ? 'check-status-page' : 'start-again';
}

const reasonSigns = ({flow, lost, trouble, ofServer}: Reasons): readonly Sign[] => [
  ...flowSigns(flow),
  ...(lost ? [{sign: 'state-cookie-missing' as const}] : []),
  ...(trouble ? [{sign: 'service-status' as const, facts: {host: hostOf(trouble), status: statusOf(trouble)}}] : []),
  ...(ofServer ? [{sign: 'code-of-server' as const}] : []),
];

/** Only the age of the login is a reason by itself: its cookies had ended. */
const sureness = ({pages, callback}: Refusal, {flow}: Reasons): Confidence =>
  isTooOld(flow) && callback && !pages.every(isOnlyShown) ? 'certain' : 'likely';

function explain(refusal: Refusal, deciding: readonly [Entry, ...Entry[]], reasons: Reasons): Match {
  const {callback, code} = refusal;
  return {
    confidence: sureness(refusal, reasons),
    facts: {...namedFacts(deciding), ...(code && {code}), ...flowFacts(reasons.flow)},
    entries: deciding,
    supports: [...namedSigns(deciding), ...reasonSigns(reasons)],
    contradicts: [],
    unseen: [
      ...(callback && callback.request.cookies.length > 0 ? [] : [{sign: 'cookies-unknown' as const}]),
      {sign: 'incident-unknown'},
    ],
    beginWith: beginWith(reasons),
  };
}

/**
 * The login went through at the login server, but the app did not accept it on its way back.
 *
 * Recognised by the names that next-auth gives its refusals (`OAuthCallback`, `OAuthSignin`, `Callback`, `Configuration`
 * …), on its error page or in the redirect to it. Why, the log may show: the login was older than 15 minutes, which makes
 * it certain, several were begun, its cookie was lost, or the service had answered the way back with a 5xx. What the
 * login server itself refused has classes of its own.
 * @see https://next-auth.js.org/configuration/pages#error-codes
 * @see https://github.com/wong2/chatgpt-google-extension/issues/80
 */
export const oauthCallbackError = defineRule({
  id: 'oauth-callback-error',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['earlier', 'cookieChanges'],
  remedies: [
    'start-again',
    'clear-login-transaction',
    'close-other-tabs',
    'pause-extensions',
    'use-private-window',
    'check-status-page',
    'send-report',
  ],

  evaluate(known) {
    const refusal = refusalOf(known.entries);
    if (!refusal || broughtRefusal(refusal)) return undefined;
    const [first, ...rest] = new Set([...refusal.pages, ...(refusal.callback ? [refusal.callback] : [])]);
    if (!first) return undefined;
    return explain(refusal, [first, ...rest], reasonsFor(refusal, refusal.callback ?? first, known));
  },
});
