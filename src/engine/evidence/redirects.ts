import {endOf, header, onceEachLog, startOf} from './entries';
import type {Entry} from './evidence';
import {groupBy} from './group-by';
import {inTime} from './later';
import {latestBy} from './latest-by';

/** Longer than any browser waits between asking for leave and using it. */
const nearby = 30_000;

/** Logs are long: what belongs together is looked up by address, not searched. */
const indexed = onceEachLog(entries => {
  const sorted = inTime(entries);
  return {
    byId: new Map(entries.map(entry => [entry._id, entry])),
    preflights: groupBy(
      sorted.filter(({request}) => request.method === 'OPTIONS'),
      ({request}) => request.url,
    ),
    asked: groupBy(sorted, ({request}) => request.url),
    sentOn: groupBy(
      sorted.filter(({response}) => response.redirectURL !== ''),
      ({response}) => response.redirectURL,
    ),
  };
});

/** The method that leave is asked for. */
export const preflightMethod = ({request}: Entry) => header(request, 'access-control-request-method') ?? request.method;

/** The `OPTIONS` request by which the browser asked for leave; its clock may say that it came a moment later. */
export const preflightOf = (entries: readonly Entry[], entry: Entry): Entry | undefined =>
  latestBy(
    indexed(entries).preflights.get(entry.request.url) ?? [],
    endOf(entry) + 1000,
    other =>
      other !== entry &&
      ['OPTIONS', entry.request.method].includes(preflightMethod(other)) &&
      startOf(other) >= startOf(entry) - nearby,
  );

/** Leave that was asked for and then used. */
const used = onceEachLog(
  entries =>
    new Set(entries.filter(({request}) => request.method !== 'OPTIONS').map(entry => preflightOf(entries, entry))),
);

export const wasUsed = (entries: readonly Entry[], preflight: Entry): boolean => used(entries).has(preflight);

/** Live a chain shares its id; in a file only the address that it was sent on to, and the moment, tell. */
const hopOf = ({_id}: Entry, step: number): string | undefined => {
  const [chain, hop] = _id.split('/');
  return hop === undefined ? undefined : `${chain}/${Number(hop) + step}`;
};

const isAtOnce = (from: Entry, to: Entry) =>
  from._resourceType === to._resourceType && startOf(from) <= startOf(to) && Math.abs(startOf(to) - endOf(from)) < 2000;

const leadsTo = (from: Entry | undefined, to: Entry | undefined) =>
  from !== undefined && to !== undefined && from.response.redirectURL === to.request.url;

function hopBefore(entries: readonly Entry[], to: Entry, known: readonly Entry[]): Entry | undefined {
  const {byId, sentOn} = indexed(entries);
  const id = hopOf(to, -1);
  if (id === undefined)
    return latestBy(sentOn.get(to.request.url) ?? [], startOf(to), from => isAtOnce(from, to) && !known.includes(from));
  const from = byId.get(id);
  return leadsTo(from, to) ? from : undefined;
}

/** The requests that were redirected to this one and itself, the first as the page asked it. */
export function chainOf(entries: readonly Entry[], entry: Entry): readonly [first: Entry, ...rest: Entry[]] {
  const chain: [Entry, ...Entry[]] = [entry];
  // No browser follows more: https://fetch.spec.whatwg.org/#http-redirect-fetch
  while (chain.length <= 20) {
    const before = hopBefore(entries, chain[0], chain);
    if (!before) break;
    chain.unshift(before);
  }
  return chain;
}

/** The request that followed where it led to. */
export function followerOf(entries: readonly Entry[], entry: Entry): Entry | undefined {
  const {byId, asked} = indexed(entries);
  const id = hopOf(entry, 1);
  const next = id === undefined ? undefined : byId.get(id);
  if (id !== undefined) return leadsTo(entry, next) ? next : undefined;
  const row = asked.get(entry.response.redirectURL) ?? [];
  return latestBy(row, endOf(entry) + 2000, to => to !== entry && isAtOnce(entry, to));
}

/** Somebody followed where it led to. */
export const wasFollowed = (entries: readonly Entry[], entry: Entry): boolean =>
  followerOf(entries, entry) !== undefined;
