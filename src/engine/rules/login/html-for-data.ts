import {fact, fromEdge, hostOf, isDocument, isHtml, pathOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {later} from '../../evidence/later';
import {isEdgeAnswer} from '../edge/refusal';
import {classNamedBy} from '../named';
import {isOfLoginServer} from './login-steps';

/** Pages that answered where the login asked for data. */

const ofApp = /^\/(?:api\/auth\/(?:session|csrf|providers|signin)\b|backend-api\/(?:me$|accounts\/check|sentinel\/))/;

/** What the login asks for as data, by its path: exporters do not all name the type. */
const dataPaths: ReadonlyMap<string, RegExp> = new Map([
  ['auth.openai.com', /^\/api\/accounts\//],
  ['chatgpt.com', ofApp],
  ['chat.openai.com', ofApp],
  ['sentinel.openai.com', /^\/backend-api\/sentinel\/req$/],
]);

const isData = (entry: Entry) =>
  ['xhr', 'other'].includes(entry._resourceType) &&
  entry.request.method !== 'OPTIONS' &&
  (dataPaths.get(hostOf(entry))?.test(pathOf(entry)) ?? false);

const isRedirect = (entry: Entry) => statusOf(entry) >= 300 && statusOf(entry) < 400;

export const isPageForData = (entry: Entry): boolean => isData(entry) && isHtml(entry) && !isRedirect(entry);

/** Too many tries, too large, an unavailable service: what each of these means, the status says by itself. */
const isTelling = (status: number) => [407, 429, 431].includes(status) || status >= 500;

/** The gate refuses with a page of its own, also where it cannot be read. */
const isOfGate = (entry: Entry) => statusOf(entry) === 403 && fromEdge(entry);

/** Who answered has a class of its own: a challenge, a refusal, a product, something that is not the site at all. */
export const isExplained = (entry: Entry): boolean =>
  !isEdgeAnswer(entry) ||
  isOfGate(entry) ||
  isTelling(statusOf(entry)) ||
  (['page', 'edgeCode', 'product'] as const).some(name => fact(entry, name) !== undefined) ||
  classNamedBy(entry) !== undefined;

const keyOf = (entry: Entry) => `${entry.request.method} ${hostOf(entry)}${pathOf(entry)}`;
const laterData = later(entry =>
  statusOf(entry) >= 200 && statusOf(entry) < 400 && !isHtml(entry) ? [keyOf(entry)] : [],
);

/** The same was asked again, and data came. */
export const gotDataLater = (entries: readonly Entry[], entry: Entry): boolean =>
  laterData(entries, entry, keyOf(entry)) !== undefined;

const sentences: ReadonlyArray<string | undefined> = ['is not valid JSON', 'Invalid content type: text/html'];

/** The login page itself says that it got a page where it wanted data. */
export const saysSo = (entry: Entry): boolean =>
  isDocument(entry) && isOfLoginServer(entry) && sentences.includes(fact(entry, 'message'));

/** Long enough for any request of a page to have been answered before the page says so. */
const before = 60_000;

/** What the page says is about an answer that has a class of its own. */
export const isAboutExplained = (entries: readonly Entry[], page: Entry): boolean =>
  entries.some(
    entry => isPageForData(entry) && isExplained(entry) && Math.abs(startOf(page) - startOf(entry)) < before,
  );
