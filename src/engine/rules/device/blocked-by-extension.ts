import {hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {stoppedIn, stoppedMatch} from './needed-requests';

/** Chromium has a word for what an extension cancelled; the others are of the browser's own protections. */
const isByExtension = ({_error = ''}: Entry) => _error.endsWith('ERR_BLOCKED_BY_CLIENT');

const stopped = (entry: Entry): Sign => ({
  sign: 'request-stopped',
  facts: {host: hostOf(entry), error: entry._error ?? ''},
});

/**
 * Another extension, or the browser's own protection against trackers, stopped a request that the login needs. Ad
 * blockers, privacy tools and antivirus extensions do so when one of their lists has the address.
 *
 * Recognised by the browser's own word for it on a page, a step or a script of the login that was not answered later.
 * Blocked telemetry is no failure, and a check that cannot load beside a challenge has a class of its own. Firefox says
 * of a request that an extension cancelled only that it ended, so there it cannot be known.
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 * @see https://github.com/easylist/easylist/issues/19177
 */
export const blockedByExtension = defineRule({
  id: 'blocked-by-extension',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['pause-extensions', 'use-private-window', 'send-report'],

  evaluate({entries}) {
    const [last, ...others] = stoppedIn(entries, 'blocked');
    if (!last) return undefined;
    const match = stoppedMatch(entries, [last, ...others], isByExtension(last), [stopped(last)]);
    return {...match, unseen: [{sign: 'extension-unknown'}]};
  },
});
