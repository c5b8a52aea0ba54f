import {middleSeconds, offsetOf, sureSeconds, zoneHours} from '../clock';
import {defineLine, type Says} from '../line';
import type {Seen} from '../seen';

/** Seconds. One-time codes are good for half a minute; certificates and tokens mind minutes. */
export const bearable = 30;
export const grave = 300;

/** One host may be wrong itself. */
const enoughHosts = 2;

function judge({asked}: Seen): Says {
  const offset = offsetOf(asked);
  if (!offset) return {verdict: 'not-run', reading: 'clock-untold'};
  const sure = sureSeconds(offset);
  const seconds = Math.round(Math.abs(middleSeconds(offset)) * 10) / 10;
  const facts = {
    seconds: seconds < 10 ? seconds : Math.round(seconds),
    minutes: Math.round(seconds / 60),
    give: Math.max(0.1, Math.round((offset.to - offset.from) / 2 / 100) / 10),
    limit: bearable,
    hosts: offset.hosts,
  };
  if (Math.abs(sure) <= bearable) return {verdict: 'fine', reading: 'clock-fine', facts};
  const remedy = 'check-the-clock';
  if (offset.hosts < enoughHosts) return {verdict: 'potential', reading: 'clock-one', facts, remedy};
  const hours = zoneHours(offset);
  if (hours !== undefined)
    return {verdict: 'problem', reading: 'clock-zone', facts: {...facts, hours: Math.abs(hours)}, remedy};
  if (Math.abs(sure) <= grave) return {verdict: 'potential', reading: 'clock-some', facts, remedy};
  return {verdict: 'problem', reading: sure > 0 ? 'clock-ahead' : 'clock-behind', facts, remedy};
}

/** How far the computer's clock is off, by the times that the site's own edge writes into its answers. */
export const clockLine = defineLine({
  id: 'clock',
  hop: 'device',
  // The row of small requests has the best times.
  isReady: ({series, asked}) => series !== undefined && new Set(asked.map(({url}) => url)).size > 8,
  judge,
});
