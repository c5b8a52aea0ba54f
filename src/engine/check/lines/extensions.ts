import {type Asked, reachOf} from '../asked';
import {askOf} from '../asks';
import {isAllAsked} from '../host-rows';
import {defineLine, type Says} from '../line';
import type {OtherExtension, Seen} from '../seen';

const names = (extensions: readonly OtherExtension[]) => extensions.map(({name}) => name).join(', ');

/** Telemetry is what blockers are for. */
const isBlocked = (asked: Asked) => reachOf(asked) === 'blocked' && askOf(asked.url)?.group !== 'telemetry';

function judge({asked, device}: Seen): Says {
  const extensions = device?.extensions;
  const known = Array.isArray(extensions) ? (extensions as readonly OtherExtension[]) : undefined;
  const blocked = asked.find(isBlocked);
  if (blocked) {
    const facts = {host: new URL(blocked.url).hostname, names: names(known ?? [])};
    const reading = known && known.length > 0 ? 'extensions-blocked-by' : 'extensions-blocked';
    return {verdict: 'problem', reading, facts, remedy: 'pause-extensions', ...(!known && {closed: 'extensions'})};
  }
  if (!known) return {verdict: 'not-run', reading: 'extensions-closed', closed: 'extensions'};
  const [suspect] = known.filter(one => one.suspect);
  if (suspect?.suspect)
    return {
      verdict: 'potential',
      reading: `extensions-${suspect.suspect}`,
      facts: {names: names(known.filter(one => one.suspect === suspect.suspect))},
      remedy: 'pause-extensions',
    };
  if (known.length === 0) return {verdict: 'fine', reading: 'extensions-none'};
  return {verdict: 'fine', reading: 'extensions-some', facts: {names: names(known)}};
}

/** Other extensions that can read or change what happens on the two sites. */
export const extensionsLine = defineLine({
  id: 'extensions',
  hop: 'device',
  isReady: seen => seen.device !== undefined && isAllAsked(seen, 'login'),
  judge: seen => (seen.device ? judge(seen) : {verdict: 'not-run', reading: 'unasked'}),
});
