import {clockWithSeconds, localDay} from '../../ui/format';

/** Local day as `2026-11-22`. */
export const dayOf = (iso: string): string => localDay(new Date(iso));

const zoneOf = (iso: string, language: string) =>
  new Intl.DateTimeFormat(language, {timeZoneName: 'short'})
    .formatToParts(new Date(iso))
    .find(({type}) => type === 'timeZoneName')?.value ?? '';

/** Local time with its zone, for somebody in another one: `2026-11-22 12:46 GMT+9`. */
export const momentOf = (iso: string, language: string): string =>
  `${dayOf(iso)} ${clockWithSeconds(iso).slice(0, -':00'.length)} ${zoneOf(iso, language)}`;
