import {isSessionCookie} from '../../evidence/cookie-names';
import {hostOf, usesStore} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';

/** Where ChatGPT was until 2024, and the domain above it. */
const oldHosts = ['chat.openai.com', 'openai.com'];

const isLegacy = ({name, domain}: CookieRecord) =>
  isSessionCookie(name) && oldHosts.includes(domain.replace(/^\./, ''));

/** A log from the time of the old host has its cookies there by right. */
const isOfToday = (entries: readonly Entry[]) =>
  entries.length === 0 || entries.some(entry => hostOf(entry) === 'chatgpt.com');

/** All entries of an attempt are of one store. */
const isInReach = ([entry]: readonly Entry[], {storeId}: CookieRecord) =>
  !entry || storeId === 'file' || usesStore(entry, storeId);

/**
 * Session cookies of ChatGPT’s old address are still stored. They do not go to chatgpt.com, but a bookmark of
 * chat.openai.com brings them into play, and they add to what is sent to every host of openai.com.
 *
 * Recognised by cookies of the session family with the domain chat.openai.com or openai.com, in the cookie store of the
 * login. Worth knowing beside trouble with the session, and nothing by itself: a log of the time when that was the
 * address is healthy.
 * @see https://github.com/ai-shifu/ChatALL/pull/914
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3
 */
export const duplicateLegacyCookies = defineRule({
  id: 'duplicate-legacy-cookies',
  layer: 'session',
  kind: 'circumstance',
  purge: 'L4',
  needs: ['cookies'],
  wants: ['entries'],
  explains: [
    'stale-session-cookie',
    'inconsistent-session-chunks',
    'login-loop',
    'dead-session-refresh',
    'oversized-cookies',
    'mixed-accounts',
  ],
  remedies: ['clear-everything', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({cookies, entries = []}) {
    const legacy = cookies.filter(cookie => isLegacy(cookie) && isInReach(entries, cookie));
    const [first] = legacy;
    if (!first || !isOfToday(entries)) return undefined;
    const {name, domain} = first;
    return {
      confidence: 'possible',
      facts: {cookies: legacy.length, host: domain.replace(/^\./, '')},
      cookies: legacy,
      supports: [{sign: 'legacy-session-cookie', facts: {name, domain, count: legacy.length}}],
      contradicts: [{sign: 'legacy-not-sent'}],
      unseen: [],
    };
  },
});
