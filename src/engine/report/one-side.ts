import type {CookieRecord, Evidence} from '../evidence/evidence';

/** Cookie stores of private windows: Firefox names it, Chromium numbers it. */
const privateStores: readonly string[] = ['firefox-private', '1'];

const isSecret = ({storeId}: Pick<CookieRecord, 'storeId'>) => privateStores.includes(storeId);

/**
 * Of what was seen only the side that the report is about: what was done in private windows does not leave with the report
 * of another login, nor the other way round.
 * @param secret whether it is about a login in a private window
 */
export function oneSide(evidence: Evidence, secret: boolean): Evidence {
  const {entries, sightings, cookies, cookieChanges} = evidence;
  const isOfSide = (own: {readonly _private?: boolean; readonly private?: boolean}) =>
    (own._private ?? own.private ?? false) === secret;
  return {
    ...evidence,
    ...(entries && {entries: entries.filter(isOfSide)}),
    ...(sightings && {sightings: sightings.filter(isOfSide)}),
    ...(cookies && {cookies: cookies.filter(cookie => isSecret(cookie) === secret)}),
    ...(cookieChanges && {cookieChanges: cookieChanges.filter(change => isSecret(change) === secret)}),
  };
}
