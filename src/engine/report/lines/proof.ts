import type {Finding} from '../../diagnosis/diagnosis';
import {safeRayId, safeRequestId} from '../../door/safe-value';
import {fact, header, hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import type {FactName, Facts, FactValues} from '../../evidence/facts';
import {decidingEntries} from './finding-lines';

/** What the deciding answers and pages of a failure name: what support and IT can look up. */

const factsIn = (failure: Finding): readonly Facts[] => [
  ...decidingEntries(failure).map(({_facts = {}}) => _facts),
  ...(failure.sightings ?? []).map(({facts}) => facts),
];

const once = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** All that is named in that way, each once, the deciding one first. */
export const namedIn = <Name extends FactName>(failure: Finding, name: Name): ReadonlyArray<FactValues[Name]> =>
  once(
    factsIn(failure).flatMap(facts => {
      const stated = facts[name]?.value as FactValues[Name] | undefined;
      return stated === undefined ? [] : [stated];
    }),
  );

/** The host at which it failed. */
export const failedHost = (failure: Finding): string | undefined => {
  const stated = failure.facts?.host;
  const [entry] = failure.entries ?? [];
  return typeof stated === 'string' ? stated : entry && hostOf(entry);
};

/** What broke a request off, as the browser names it. */
export const netErrorsOf = (failure: Finding): readonly string[] =>
  once(decidingEntries(failure).flatMap(({_error}) => (_error === undefined ? [] : [_error])));

const statusesOf = (failure: Finding): readonly number[] =>
  once(
    decidingEntries(failure).flatMap(({response, _error}) => (response.status > 0 && !_error ? [response.status] : [])),
  );

/** ChatGPT really sends people back with `error=undefined`; alone the word would look like a mistake of ours. */
const spelled = (code: string) => (code === 'undefined' ? 'error=undefined' : code);

/** The exact codes: of the login server, of the edge, of the session, of the answer, of the browser. */
export const codesOf = (failure: Finding): readonly string[] => [
  ...namedIn(failure, 'authCode').map(spelled),
  ...namedIn(failure, 'edgeCode').map(code => `Cloudflare ${code}`),
  ...namedIn(failure, 'sessionError'),
  ...statusesOf(failure)
    .filter(status => status >= 400)
    .map(status => `HTTP ${status}`),
  ...netErrorsOf(failure),
];

/** The Ray ID that Cloudflare gives each answer; the page shows it without the place. */
export const rayIdOf = (entry: Entry): string | undefined =>
  safeRayId(header(entry.response, 'cf-ray')) ?? fact(entry, 'rayId');

export const requestIdOf = (entry: Entry): string | undefined =>
  fact(entry, 'requestId') ??
  safeRequestId(header(entry.response, 'x-request-id')) ??
  safeRequestId(header(entry.response, 'x-oai-request-id'));

const idsOf = (failure: Finding, idOf: (entry: Entry) => string | undefined, shown: 'rayId' | 'requestId') =>
  once([...decidingEntries(failure).flatMap(entry => idOf(entry) ?? []), ...namedIn(failure, shown)]);

/** It stands with its data centre in a header, and without it in a page: the longer form says both. */
const fullest = (ids: readonly string[]) => ids.filter(id => !ids.some(other => other.startsWith(`${id}-`)));

export const rayIdsOf = (failure: Finding): readonly string[] => fullest(idsOf(failure, rayIdOf, 'rayId'));
export const requestIdsOf = (failure: Finding): readonly string[] => idsOf(failure, requestIdOf, 'requestId');
