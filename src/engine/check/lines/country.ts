import {fact} from '../../evidence/entries';
import type {Asked} from '../asked';
import {isUnlisted, isZoneOf} from '../countries';
import {defineLine, type Says} from '../line';
import {answerTo, type Seen} from '../seen';
import {areTracesAsked, type Traced, tracesIn} from '../traces';

/** The service itself says that it is not offered there. */
const refuses = (asked: Asked | undefined) =>
  asked !== undefined && /^unsupported_country/.test(fact(asked.entry, 'authCode') ?? '');

const isRefused = (seen: Seen) => refuses(answerTo(seen, 'region')) || refuses(answerTo(seen, 'login-server'));

const countryOf = ({trace}: Traced) => (trace.loc === 'XX' ? undefined : trace.loc);

function told([one, other]: readonly Traced[], {device}: Seen): Says {
  const country = one && countryOf(one);
  if (!one || !country) return {verdict: 'not-run', reading: 'country-unknown'};
  const otherCountry = other && countryOf(other);
  if ([country, otherCountry].includes('T1'))
    return {verdict: 'potential', reading: 'country-tor', remedy: 'turn-off-vpn'};
  if (otherCountry && otherCountry !== country)
    return {verdict: 'problem', reading: 'country-differs', facts: {country, otherCountry}, remedy: 'turn-off-vpn'};
  if (isUnlisted(country))
    return {
      verdict: 'potential',
      reading: 'country-unlisted',
      facts: {country},
      remedy: 'check-supported-countries',
    };
  const zone = device?.timeZone ?? '';
  if (isZoneOf(zone, country) === false)
    return {verdict: 'potential', reading: 'country-zone', facts: {country, zone}, remedy: 'turn-off-vpn'};
  return {verdict: 'fine', reading: otherCountry ? 'country-fine' : 'country-one', facts: {country, host: one.host}};
}

/** From which country the edge sees the connection come, and whether the service is offered there. */
export const countryLine = defineLine({
  id: 'country',
  hop: 'gate',
  isReady: seen => areTracesAsked(seen) && answerTo(seen, 'region') !== undefined && seen.device !== undefined,
  judge: seen => {
    const traces = tracesIn(seen).filter(countryOf);
    if (isRefused(seen)) {
      const country = traces.map(countryOf)[0];
      return {
        verdict: 'problem',
        reading: 'country-refused',
        facts: country ? {country} : {},
        remedy: 'check-supported-countries',
      };
    }
    return told(traces, seen);
  },
});
