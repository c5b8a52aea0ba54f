import {hostOf, pathOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {stands} from '../named';
import {defineRule, type Sign} from '../rule';
import {handsOut, isSentBack, lostInFile, lostInStore} from './intercepted-cookies';

/** Cookies of a file are those that its requests carried; a store is a browser's. */
const isStore = (cookies: readonly CookieRecord[]) => cookies.some(({storeId}) => storeId !== 'file');

const signsOf = (answer: Entry, sentBack: Entry | undefined, inStore: boolean): readonly Sign[] => [
  inStore
    ? {sign: 'only-script-cookies'}
    : {sign: 'answer-without-cookies', facts: {host: hostOf(answer), path: pathOf(answer)}},
  {sign: 'came-from-edge'},
  ...(sentBack ? [{sign: 'login-sent-back' as const, facts: {path: pathOf(sentBack)}}] : []),
];

/**
 * Something on the way takes the cookies out of the site's answers: a web filter or a security program that is set to do
 * so. Without them the login server does not know from one step to the next whose login it is.
 *
 * Recognised by answers of the site itself that begin a login and bring no cookie to a browser that has none, after which
 * the login is sent back; in a browser by a store that holds what scripts keep and nothing that an answer sets. Certain
 * when a check saw no cookie come either. Cookies that came and were not stored are the browser's doing; a file without
 * any cookie shows nothing.
 * @see https://help.openai.com/en/articles/9247338
 * @see https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/cookie.ts
 */
export const cookieInterception = defineRule({
  id: 'cookie-interception',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['cookies', 'cookieChanges', 'probes'],
  remedies: ['ask-it', 'pause-web-scan', 'try-another-network', 'turn-off-vpn', 'send-report'],

  evaluate({entries, cookies = [], cookieChanges, probes = []}) {
    const asked = probes.findLast(({probe}) => probe === 'cookies');
    const sentBack = entries.findLast(entry => isSentBack(entry) && stands(entries, entry));
    if (asked?.fine || asked?.facts.cookies?.value === 'refused' || (!sentBack && !asked)) return undefined;
    const answers = entries.filter(handsOut).toReversed();
    const answer = answers[0];
    if (!answer) return {untold: ['probes']};
    const inStore = isStore(cookies);
    const lost = inStore ? lostInStore(answer, cookies, cookieChanges) : lostInFile(entries, answers);
    if (lost === undefined) return {untold: ['cookies', 'probes']};
    if (!lost) return undefined;
    return {
      confidence: asked && sentBack ? 'certain' : 'likely',
      facts: {host: hostOf(answer)},
      entries: [...(sentBack ? [sentBack] : []), ...answers],
      supports: [...signsOf(answer, sentBack, inStore), ...(asked ? [{sign: 'check-got-no-cookie' as const}] : [])],
      unseen: inStore ? [{sign: 'answer-cookies-unknown'}] : [],
    };
  },
});
