import type {PageRequest, Sighting} from '../engine/evidence/evidence';
import {type Facts, factsFrom, mergeFacts} from '../engine/evidence/facts';
import {readText} from '../engine/evidence/read-text';
import {readUrl} from '../engine/evidence/read-url';
import {safeUrl} from '../engine/evidence/safe-url';
import {hasElement, markup} from './own-document';
import {pageRequests, pageStatus} from './page-requests';

/** Only an error page or the login server's pages are read; in the app people write, and may write of errors. */
export const mayShowError = (): boolean =>
  pageStatus() >= 400 || location.hostname.startsWith('auth') || /^\/(?:auth|api\/auth)\//.test(location.pathname);

const dialogs = ['modal-no-auth-login', 'modal-expired-session'];

/** The app's own "sign in again" windows, by their ids. */
const dialogFacts = (): Facts => factsFrom('page', {page: dialogs.some(hasElement) ? 'signed-out-dialog' : undefined});

const textFacts = (): Facts => (mayShowError() ? readText(markup(), location.href, 'page') : dialogFacts());

/** What the browser stopped or could not load, as noted while the page ran. */
export interface Stopped {
  readonly failedResources: readonly string[];
  readonly policyViolations: NonNullable<Sighting['policyViolations']>;
}

/** What this page shows, as facts; its text and address do not leave it. */
export function readPage(stopped: Stopped, asked: readonly PageRequest[]): Sighting {
  const status = pageStatus();
  return {
    at: new Date().toISOString(),
    url: safeUrl(location.href),
    facts: mergeFacts(textFacts(), readUrl(location.href)),
    requests: [...pageRequests(), ...asked],
    ...stopped,
    ...(status > 0 && {status}),
  };
}
