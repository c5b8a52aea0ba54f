import {isRecord, list, type Raw, record, text} from '../door/raw';
import {safeCount} from '../door/safe-number';
import {type Receipt, traceless, type Where} from './receipt';

/**
 * What of a file leaves no trace in a redacted one, counted before it goes.
 * Fields of HAR 1.2: http://www.softwareishard.com/blog/har-12-spec/
 */

const fields = (names: string) => new Set(names.split(' '));

const ours =
  '_id _resourceType _error _initiatorOrigin _facts _fromCache _address _tab _store _private _seenBy _loginDoctor';

/** What a level may hold that is read, counted elsewhere, or counted as a level of its own. */
const known = {
  log: fields(`version creator browser pages entries comment ${ours}`),
  entry: fields(
    `pageref startedDateTime time request response cache timings serverIPAddress connection comment _initiator _initiator_url _priority _connectionId _securityDetails _webSocketMessages _eventSourceMessages _failureText _transferSize ${ours}`,
  ),
  message: fields(
    'method url httpVersion cookies headers queryString postData headersSize bodySize status statusText content redirectURL comment _error _failureText _transferSize',
  ),
} as const;

const isFilled = (value: unknown) => text(value) !== '' || list(value).length > 0;

type Count = (where: Where, count: number) => void;

function countExtras(level: Raw, names: ReadonlySet<string>, count: Count): void {
  count('extras', Object.keys(level).filter(name => !names.has(name)).length);
  if (text(level.comment) !== '') count('comments', 1);
}

function countEntry(value: unknown, count: Count): void {
  const raw = record(value);
  const [request, response] = [record(raw.request), record(raw.response)];
  const {text: sent, params} = record(request.postData);
  countExtras(raw, known.entry, count);
  countExtras(request, known.message, count);
  countExtras(response, known.message, count);
  count('bodies-sent', isFilled(sent) || isFilled(params) ? 1 : 0);
  count('bodies-received', isFilled(record(response.content).text) ? 1 : 0);
  count('messages', list(raw._webSocketMessages).length + list(raw._eventSourceMessages).length);
  count('initiators', isRecord(raw._initiator) || isFilled(raw._initiator_url) ? 1 : 0);
  count('connections', [raw.serverIPAddress, raw.connection].filter(isFilled).length + (raw._securityDetails ? 1 : 0));
}

/** A file that was redacted before says what it had lost then. */
function countBefore(log: Raw, count: Count): void {
  const before = record(record(log._loginDoctor).receipt);
  for (const where of traceless) count(where, safeCount(record(before[where]).whole, 0));
}

/** @param log of a HAR file, as it came */
export function droppedFrom(log: Raw): Receipt {
  const counts = new Map<Where, number>();
  const count: Count = (where, more) => counts.set(where, (counts.get(where) ?? 0) + more);
  countBefore(log, count);
  countExtras(log, known.log, count);
  for (const page of list(log.pages)) {
    count('titles', text(record(page).title) === '' ? 0 : 1);
    count('comments', text(record(page).comment) === '' ? 0 : 1);
  }
  for (const entry of Array.isArray(log.entries) ? log.entries : []) countEntry(entry, count);
  const found = [...counts].filter(([, number]) => number > 0);
  return Object.fromEntries(found.map(([where, number]) => [where, {whole: number}]));
}
