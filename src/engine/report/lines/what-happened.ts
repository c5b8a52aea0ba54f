import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import {errorFamily} from '../../evidence/entries';
import type {Report} from '../report';
import {failureOf} from './failure-of';
import {codesOf, failedHost, namedIn, netErrorsOf} from './proof';

/** What the person could say of a failure themselves, in one sentence. */

export type Kind = 'loop' | 'timeout' | 'no-answer' | 'message';

const loops: readonly string[] = ['login-loop', 'cloudflare-challenge-loop'];

const timedOut = (failure: Finding) =>
  failure.rule === 'network-timeout' ||
  failure.entries
    ?.slice(0, 1)
    .some(entry => errorFamily(entry) === 'timeout' || [408, 504].includes(entry.response.status));

/** A loop, a time-out, no answer at all, or a message; undefined where the proof shows none of these. */
export function kindOf(failure: Finding): Kind | undefined {
  if (loops.includes(failure.rule)) return 'loop';
  if (timedOut(failure)) return 'timeout';
  if (netErrorsOf(failure).length > 0) return 'no-answer';
  return codesOf(failure).length > 0 || namedIn(failure, 'message').length > 0 ? 'message' : undefined;
}

/** The status of the deciding answer, where it is that of an error. */
const errorStatus = ({entries = []}: Finding) => {
  const status = entries[0]?.response.status ?? 0;
  return status >= 400 ? status : undefined;
};

/** What a person sees of these does not follow from host and status. */
const ownWords: Readonly<Record<string, 'loop' | 'check-loop' | 'check' | 'foreign'>> = {
  'login-loop': 'loop',
  'cloudflare-challenge-loop': 'check-loop',
  'cloudflare-challenge': 'check',
  'captive-portal': 'foreign',
  'foreign-answer': 'foreign',
};

function sentence(texts: Texts, failure: Finding): string {
  const [host, kind, status] = [failedHost(failure), kindOf(failure), errorStatus(failure)];
  const product = failure.facts?.product;
  const own = ownWords[failure.rule];
  if (own && (host || own !== 'foreign')) return say(texts, `message.what.${own}`, {host: host ?? ''});
  if (!host) return say(texts, 'message.what.unknown');
  if (product) return say(texts, 'message.what.product', {host, product});
  if (kind === 'timeout' || kind === 'no-answer') return say(texts, `message.what.${kind}`, {host});
  if (status) return say(texts, 'message.what.answer', {host, status});
  return say(texts, `message.what.${kind === 'message' ? 'message' : 'host'}`, {host});
}

/** For the middle of a sentence: without its end. */
export function whatHappened(texts: Texts, report: Report): string {
  const failure = failureOf(report);
  if (failure) return sentence(texts, failure);
  const {neverCame: host} = report.diagnosis;
  return host ? say(texts, 'message.what.never-came', {host}) : say(texts, 'message.what.unknown');
}

/** For a subject line: the exact codes and where they came from; in words where there are none. */
export function inShort(texts: Texts, report: Report): string {
  const failure = failureOf(report);
  const codes = failure ? codesOf(failure).slice(0, 3) : [];
  const host = failure && failedHost(failure);
  if (!failure && !report.diagnosis.neverCame) return say(texts, 'message.what.none');
  if (codes.length === 0) return whatHappened(texts, report);
  return [...codes, ...(host ? [host] : [])].join(say(texts, 'message.comma'));
}
