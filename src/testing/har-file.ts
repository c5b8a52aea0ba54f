/** A HAR file as a test writes it: any exporter's fields, right or wrong. */
export type RawHar = {readonly log: Readonly<Record<string, unknown>>};

type Fields = Readonly<Record<string, unknown>>;

interface RawParts {
  readonly url?: unknown;
  readonly request?: Fields;
  readonly response?: Fields;
  readonly entry?: Fields;
  readonly log?: Fields;
}

/** A number where one may be meant. */
export const numberIn = (text: string): number | string => (/^\d{1,15}$/.test(text) ? Number(text) : text);

export const line = (name: string, value: string) => ({name, value});

const request = (url: unknown) => ({
  method: 'POST',
  url,
  httpVersion: 'http/2.0',
  headers: [line('origin', 'https://auth.openai.com')],
  cookies: [],
  queryString: [],
  headersSize: -1,
  bodySize: 20,
});

const response = {
  status: 409,
  statusText: 'Conflict',
  httpVersion: 'http/2.0',
  headers: [line('server', 'cloudflare'), line('cf-ray', '8e4f1c02ab3d61f7-NRT')],
  cookies: [],
  content: {size: 120, mimeType: 'application/json'},
  redirectURL: '',
  headersSize: -1,
  bodySize: 120,
};

export const step = 'https://auth.openai.com/api/accounts/authorize/continue';

/** One entry of a foreign HAR file: a step of the login that was answered 409, unless said otherwise. */
export const rawEntry = (parts: RawParts = {}): Fields => ({
  startedDateTime: '2026-11-22T03:40:00.123Z',
  time: 210.5,
  request: {...request(parts.url ?? step), ...parts.request},
  response: {...response, ...parts.response},
  cache: {},
  timings: {send: 0.1, wait: 200.2, receive: 10.2},
  ...parts.entry,
});

/** A foreign HAR file with one entry. */
export const rawHar = (parts: RawParts = {}): RawHar => ({
  log: {version: '1.2', creator: {name: 'WebInspector', version: '537.36'}, entries: [rawEntry(parts)], ...parts.log},
});

/** The one entry, with these headers beside those that every answer has. */
export const sending = (name: string, value: string): RawHar =>
  rawHar({request: {headers: [...request('').headers, line(name, value)]}});

export const answering = (name: string, value: string): RawHar =>
  rawHar({response: {headers: [...response.headers, line(name, value)]}});

/** The one entry with this body. */
export const body = (text: string, mimeType = 'application/json', more: Fields = {}): RawHar =>
  rawHar({response: {content: {size: text.length, mimeType, text, ...more}}});
