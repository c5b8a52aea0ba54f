import {endOf, header, startOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {groupBy} from '../../evidence/group-by';

/** Longer than any browser waits between asking for leave and using it. */
const nearby = 30_000;

/** Logs are long: what belongs together is looked up by address, not searched. */
function indexOf(entries: readonly Entry[]) {
  return {
    preflights: groupBy(
      entries.filter(({request}) => request.method === 'OPTIONS'),
      ({request}) => request.url,
    ),
    sentOn: groupBy(
      entries.filter(({response}) => response.redirectURL !== ''),
      ({response}) => response.redirectURL,
    ),
  };
}

const indexes = new WeakMap<readonly Entry[], ReturnType<typeof indexOf>>();

function indexed(entries: readonly Entry[]): ReturnType<typeof indexOf> {
  const index = indexes.get(entries) ?? indexOf(entries);
  indexes.set(entries, index);
  return index;
}

/** The method that leave is asked for. */
export const preflightMethod = ({request}: Entry) => header(request, 'access-control-request-method') ?? request.method;

/** The `OPTIONS` request by which the browser asked for leave; its clock may say that it came a moment later. */
export const preflightOf = (entries: readonly Entry[], entry: Entry): Entry | undefined =>
  indexed(entries)
    .preflights.get(entry.request.url)
    ?.findLast(
      other =>
        other !== entry &&
        ['OPTIONS', entry.request.method].includes(preflightMethod(other)) &&
        startOf(other) >= startOf(entry) - nearby &&
        startOf(other) <= endOf(entry) + 1000,
    );

/** Live a chain shares its id; in a file only the address that it was sent on to, and the moment, tell. */
const sentTo = (to: Entry): ((from: Entry) => boolean) => {
  const [chain, hop] = to._id.split('/');
  if (hop !== undefined) return from => from._id === `${chain}/${Number(hop) - 1}`;
  return from =>
    from._resourceType === to._resourceType &&
    startOf(from) <= startOf(to) &&
    Math.abs(startOf(to) - endOf(from)) < 2000;
};

/** The requests that were redirected to this one and itself, the first as the page asked it. */
export function chainOf(entries: readonly Entry[], entry: Entry): readonly [first: Entry, ...rest: Entry[]] {
  const chain: [Entry, ...Entry[]] = [entry];
  // No browser follows more: https://fetch.spec.whatwg.org/#http-redirect-fetch
  while (chain.length <= 20) {
    const isBefore = sentTo(chain[0]);
    const leading = indexed(entries).sentOn.get(chain[0].request.url);
    const before = leading?.findLast(other => isBefore(other) && !chain.includes(other));
    if (!before) break;
    chain.unshift(before);
  }
  return chain;
}

/** Somebody followed where it led to. */
export const wasFollowed = (entries: readonly Entry[], entry: Entry): boolean =>
  entry.response.redirectURL !== '' &&
  entries.some(other => other !== entry && other.request.url === entry.response.redirectURL && sentTo(other)(entry));
