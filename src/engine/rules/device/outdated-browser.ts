import {outdatedSince} from '../../evidence/browser-versions';
import {startOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {defineRule, type Match} from '../rule';
import {datedIn} from './edge-clock';

const month = 30.44 * 86_400_000;
/** Sites of today are made for browsers of the last year or so. */
const old = 18;
const veryOld = 36;

/** The time of the log, by the edge's clock where it told: a wrong clock makes no browser old. Nothing when nobody knows. */
function timeOf(entries: readonly Entry[], {lookedAt = ''}: Environment): number | undefined {
  const last = entries.findLast(entry => startOf(entry) > 0);
  return datedIn(entries).at(-1)?.at ?? (Date.parse(lookedAt) || (last && startOf(last)));
}

const found = (browser: string, months: number): Match => ({
  confidence: months >= veryOld ? 'likely' : 'possible',
  facts: {browser, months},
  supports: [{sign: 'browser-behind', facts: {browser, months}}],
  contradicts: [],
});

/**
 * The browser is more than a year and a half behind. What the login and the gate's check are made of needs newer ones.
 *
 * Recognised by the name and main version that the browser gives of itself, against the versions that were out at the
 * time of the log. A browser whose versions are not known here is never called old, nor one that a test drives.
 * @see https://developers.cloudflare.com/cloudflare-challenges/reference/supported-browsers/
 */
export const outdatedBrowser = defineRule({
  id: 'outdated-browser',
  layer: 'device',
  kind: 'circumstance',
  purge: 'no',
  needs: ['environment'],
  wants: ['entries'],
  explains: [
    'cloudflare-challenge-loop',
    'cloudflare-challenge',
    'turnstile-blocked',
    'javascript-disabled',
    'html-instead-of-json',
  ],
  remedies: ['update-browser', 'use-private-window', 'pause-extensions', 'send-report'],

  evaluate({environment, entries = []}) {
    const {browser} = environment;
    const since = browser && outdatedSince(browser);
    const now = timeOf(entries, environment);
    if (!browser || !now) return {untold: ['environment']};
    const months = since ? Math.floor((now - since) / month) : 0;
    return months >= old ? found(browser, months) : undefined;
  },
});
