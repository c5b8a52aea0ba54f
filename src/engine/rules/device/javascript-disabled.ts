import {hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule, type Match} from '../rule';
import {ranShortlyBefore, shownIn, silenceOf} from './scriptless-pages';

const shown = (pages: readonly [Entry, ...Entry[]]): Match => ({
  confidence: 'likely',
  facts: {host: hostOf(pages[0])},
  entries: pages,
  supports: [{sign: 'page-without-scripts', facts: {host: hostOf(pages[0])}}],
});

const silent = (pages: readonly [Entry, ...Entry[]]): Match => ({
  confidence: pages.length > 1 ? 'likely' : 'possible',
  facts: {host: hostOf(pages[0])},
  entries: pages,
  supports: [{sign: 'no-script-loaded', facts: {count: pages.length}}],
  unseen: [{sign: 'left-out-unknown'}],
});

/**
 * Scripts are switched off for the site, by a setting or by a tool that blocks them. Its pages come, but nothing on them
 * works, and the login cannot begin.
 *
 * Recognised by a page that the browser itself built without scripts, as long as no data was asked for from it; in a
 * file by pages whose styles and pictures were loaded, and not one script or data in more than five seconds, nor shortly
 * before. A file of which only the pages were kept tells nothing.
 * @see https://developer.mozilla.org/docs/Web/CSS/@media/scripting
 * @see https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/
 */
export const javascriptDisabled = defineRule({
  id: 'javascript-disabled',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  remedies: ['allow-scripts', 'pause-extensions', 'use-private-window', 'send-report'],

  evaluate({entries, earlier}) {
    const [page, ...others] = shownIn(entries);
    if (page) return shown([page, ...others]);
    const {silence} = silenceOf(entries);
    const [last, ...before] = silence?.pages.toReversed() ?? [];
    if (!last || !silence || ranShortlyBefore(earlier, last)) return undefined;
    return silence.decorated && silence.isLong ? silent([last, ...before]) : {untold: ['sightings']};
  },
});
