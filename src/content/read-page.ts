import {readText} from '../engine/door/read-text';
import {readUrl} from '../engine/door/read-url';
import {safeUrl} from '../engine/door/safe-url';
import type {PageRequest, Sighting} from '../engine/evidence/evidence';
import {type Facts, factsFrom, mergeFacts} from '../engine/evidence/facts';
import {pageRequests, pageStatus} from './page-requests';

/** The app is made of thousands of elements; a page in its place, as a filter answers it, of a few. */
const isBare = () => document.getElementsByTagName('*').length < 200;

/** Only an error page or the login server's pages are read; in the app people write, and may write of errors. */
export const mayShowError = (): boolean =>
  pageStatus() >= 400 || location.hostname.startsWith('auth') || /^\/(?:auth|api\/auth)\//.test(location.pathname);

const dialogs = ['modal-no-auth-login', 'modal-expired-session'];

/** The app's own "sign in again" windows, by their ids. */
const dialogFacts = (): Facts =>
  factsFrom('page', {page: dialogs.some(id => document.getElementById(id)) ? 'signed-out-dialog' : undefined});

/**
 * Whether the browser built this page without scripts: it says so itself, or it read what stands in `<noscript>` as more
 * than text. https://www.w3.org/TR/mediaqueries-5/#scripting, https://html.spec.whatwg.org/multipage/scripting.html#the-noscript-element
 */
export const isWithoutScripts = (): boolean =>
  matchMedia('(scripting: none)').matches ||
  [...document.getElementsByTagName('noscript')].some(({firstElementChild}) => firstElementChild);

/** Whatever else the page shows says more. */
const scriptFacts = (): Facts => factsFrom('page', {page: isWithoutScripts() ? 'scripts-off' : undefined});

/** Error pages are small; of a page of more elements than this nothing is read. */
const mostElements = 20_000;
const isHuge = () => document.getElementsByTagName('*').length > mostElements;

/** Browsers set data and plain text, opened as a page, in one element of their own. */
const written = (): string | null | undefined =>
  /^(?:text\/plain|application\/json)$/.test(document.contentType)
    ? document.getElementsByTagName('pre')[0]?.textContent
    : undefined;

// A page can hide what its document has behind the names of its forms, but only from its own world.
const textFacts = (): Facts =>
  (mayShowError() || isBare()) && !isHuge()
    ? readText(written() ?? document.documentElement.outerHTML, location.href, 'page')
    : dialogFacts();

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
    facts: mergeFacts(scriptFacts(), textFacts(), readUrl(location.href)),
    requests: [...pageRequests(), ...asked],
    ...stopped,
    ...(status > 0 && {status}),
  };
}
