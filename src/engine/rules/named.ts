import {fact, hostOf, isHtml, laterSuccess, onceEachLog, pathOf, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {isLoginHost} from '../evidence/hosts';
import {signedInLater} from '../evidence/proof-of-sign-in';
import {followerOf} from '../evidence/redirects';
import {classOfCode, classOfMessage, type NamedClass, surenessOf} from './named-failures';
import {type Confidence, defineRule, type FindingFacts, type Match, type Rule, type Sign} from './rule';

/** What rules have in common whose failure the service itself names by a code or a sentence. */

const code = (entry: Entry) => fact(entry, 'authCode');
const message = (entry: Entry) => fact(entry, 'message');

/**
 * The class that an entry names. A code says more than the sentence beside it; a code that nobody knows leaves the word
 * to the sentence.
 */
export const classNamedBy = (entry: Entry): NamedClass | undefined =>
  classOfCode(code(entry) ?? '') ?? (message(entry) ? classOfMessage(message(entry) as never) : undefined);

const sourceOf = ({_facts}: Entry) => (_facts?.authCode ?? _facts?.message)?.from;

/** An error page is itself answered well, and names its error in its address or its text; data does so by its status. */
const isRefusal = (entry: Entry) =>
  statusOf(entry) >= 400 || isHtml(entry) || ['url', 'goal', 'page'].includes(sourceOf(entry) ?? '');

const isNamedByLogin = (entry: Entry | undefined) =>
  entry !== undefined && isLoginHost(hostOf(entry)) && sourceOf(entry) !== undefined;

/** A redirect only announces what the page to which it leads says itself, where that was seen. */
const announces = (entries: readonly Entry[], entry: Entry) =>
  sourceOf(entry) === 'goal' && isNamedByLogin(followerOf(entries, entry));

/** The entries of the login's hosts that say what was refused, each refusal once. */
export const refusalsIn = onceEachLog((entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(
    entry =>
      entry._facts !== undefined &&
      isLoginHost(hostOf(entry)) &&
      sourceOf(entry) !== undefined &&
      isRefusal(entry) &&
      !announces(entries, entry),
  ),
);

const byClass = onceEachLog(entries => {
  const found = new Map<NamedClass, Entry[]>();
  for (const entry of refusalsIn(entries)) {
    const id = classNamedBy(entry);
    if (id) (found.get(id) ?? found.set(id, []).get(id))?.push(entry);
  }
  return found;
});

/** Nothing has overcome it: neither the same once more, nor a sign-in. */
export const stands = (entries: readonly Entry[], failed: Entry): boolean =>
  signedInLater(entries, failed) === undefined && laterSuccess(entries, failed) === undefined;

/** All entries that name this failure, also those that it was over after, in the order of the log. */
export const everNamed = (entries: readonly Entry[], id: NamedClass): readonly Entry[] =>
  byClass(entries).get(id) ?? [];

/** The entries that name this failure and that nothing has overcome, the newest first. */
export const namedIn = (entries: readonly Entry[], id: NamedClass): readonly Entry[] =>
  everNamed(entries, id)
    .filter(entry => stands(entries, entry))
    .toReversed();

/** What only the page shows, the page may have made up. */
export const isOnlyShown = (entry: Entry) => sourceOf(entry) === 'page' && statusOf(entry) < 400;

const first = <Value>(entries: readonly Entry[], of: (entry: Entry) => Value | undefined): Value | undefined =>
  entries.map(of).find(value => value !== undefined);

/** What was answered; a page of errors is itself answered 200, and names the status or not. */
const answered = (entry: Entry) => (statusOf(entry) >= 400 ? statusOf(entry) : fact(entry, 'pageStatus'));

export function namedFacts(named: readonly [Entry, ...Entry[]]): FindingFacts {
  const [status, requestId] = [first(named, answered), first(named, entry => fact(entry, 'requestId'))];
  const name = first(named, code);
  return {
    host: hostOf(named[0]),
    ...(name && {code: name}),
    ...(status && {status}),
    ...(requestId && {requestId}),
  };
}

export function namedSigns(named: readonly [Entry, ...Entry[]]): readonly Sign[] {
  const [name, said, status] = [first(named, code), first(named, message), first(named, answered)];
  return [
    ...(name ? [{sign: 'auth-code' as const, facts: {code: name}}] : []),
    ...(said ? [{sign: 'auth-message' as const, facts: {message: said}}] : []),
    ...(status
      ? [{sign: 'auth-status' as const, facts: {host: hostOf(named[0]), status, path: pathOf(named[0])}}]
      : []),
  ];
}

export type IsMeant = (entry: Entry) => boolean;
const isAny: IsMeant = () => true;

/** How sure the name alone makes it. */
const confidenceOf = (id: NamedClass, named: readonly Entry[]): Confidence => {
  const sure = surenessOf(id);
  return sure === 'certain' && named.every(isOnlyShown) ? 'likely' : sure;
};

/** What is said of entries that name this failure, the newest first; undefined when there are none. */
export function saidBy(id: NamedClass, [last, ...others]: readonly Entry[]): Match | undefined {
  if (!last) return undefined;
  const named = [last, ...others] as const;
  return {
    confidence: confidenceOf(id, named),
    facts: namedFacts([...named]),
    entries: named,
    supports: namedSigns([...named]),
    contradicts: [],
    unseen: [],
  };
}

/**
 * What is said of a failure that the service names; undefined when it does not, or it is over.
 * @param isMeant where the same name elsewhere means something else
 */
export const namedMatch = (entries: readonly Entry[], id: NamedClass, isMeant = isAny): Match | undefined =>
  saidBy(id, namedIn(entries, id).filter(isMeant));

type Described<Id extends NamedClass> = Pick<Rule<Id>, 'id' | 'layer' | 'purge' | 'remedies'>;

/** A failure class that is known by its name alone. */
export const defineNamedFailure = <const Id extends NamedClass>(described: Described<Id>, isMeant?: IsMeant) =>
  defineRule({
    ...described,
    kind: 'cause',
    needs: ['entries'],
    evaluate: ({entries}) => namedMatch(entries, described.id, isMeant),
  });
