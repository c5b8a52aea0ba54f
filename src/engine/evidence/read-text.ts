import {type FactSource, type Facts, type FactValues, factsFrom, type PageSignature} from './facts';
import {jsonFromBase64} from './read-headers';
import {safeCode, safeDate, safeRayId, safeRequestId} from './safe-value';

/**
 * The door: a body or a page goes in, facts come out, the text goes no further.
 * Pages come in the reader's language, so structure, codes and addresses decide, never the words around them.
 */

/** Longer texts are not error pages; reading stays linear and short. */
const longest = 200_000;

type Values = {[Name in keyof FactValues]?: FactValues[Name] | undefined};

/** Key names of answers that are worth knowing; others may themselves be data. */
const knownKeys = new Set(
  'WARNING_BANNER user expires account accessToken authProvider sessionToken error detail message type code param status identity_error_code url csrfToken continue_url page'.split(
    ' ',
  ),
);

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

function expiryOf(token: unknown): string | undefined {
  if (typeof token !== 'string' || token.length > 20_000) return undefined;
  const exp = record(jsonFromBase64(token.split('.')[1] ?? ''))?.exp;
  return typeof exp === 'number' && exp > 0 && exp < 1e11 ? new Date(exp * 1000).toISOString() : undefined;
}

/** 200 JSON without `accessToken` and without `user` means signed out: `{}` until 2024, only a banner since 2026. */
function readSession(body: Record<string, unknown>): Values {
  return {
    session: record(body.user) || typeof body.accessToken === 'string' ? 'signed-in' : 'signed-out',
    sessionError: safeCode(body.error),
    sessionExpires: safeDate(body.expires),
    tokenExpires: expiryOf(body.accessToken),
  };
}

/** The three error shapes: `{error: {code}}`, `{detail: {code}}`, and the bare `{code, type}`. */
function readErrorBody(body: Record<string, unknown>): Values {
  const bare = typeof body.type === 'string' ? body.code : undefined;
  return {authCode: safeCode(record(body.error)?.code) ?? safeCode(record(body.detail)?.code) ?? safeCode(bare)};
}

function readJson(text: string, path: string): Values | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const answer = record(body);
  if (!answer) return {};
  const session = path === '/api/auth/session' ? readSession(answer) : readErrorBody(answer);
  return {...session, jsonKeys: Object.keys(answer).filter(key => knownKeys.has(key))};
}

/** Structure that only one kind of page has. The order is that of certainty. */
const signatures: ReadonlyArray<readonly [page: PageSignature, marks: readonly RegExp[]]> = [
  [
    'cloudflare-challenge',
    [
      /_cf_chl_opt|id=["']challenge-(?:error-text|running|form)["']|\/cdn-cgi\/challenge-platform\/h\/\w\/orchestrate\//,
    ],
  ],
  ['edge-address-block', [/class=["'][^"']{0,80}\bblocked-icon\b/, /Ray ID:/]],
  ['cloudflare-block', [/data-translate=["']block_headline["']/]],
  ['auth-route-error', [/Route Error \(\d{3}/]],
  [
    'signed-out-dialog',
    [/id=["']modal-(?:no-auth-login|expired-session)["']|data-testid=["']modal-expired-session["']/],
  ],
];

const signatureOf = (html: string): PageSignature | undefined =>
  signatures.find(([, marks]) => marks.every(mark => mark.test(html)))?.[0];

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** Scripts and styles are no text: a bundle may hold every code there is. A loop, because a pattern would not stay linear. */
function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  const lower = html.toLowerCase();
  for (const opening of html.matchAll(/<(script|style)\b/gi)) {
    if (opening.index < from) continue;
    kept.push(html.slice(from, opening.index));
    const end = lower.indexOf(`</${opening[1]?.toLowerCase()}`, opening.index);
    if (end < 0) return kept.join(' ');
    from = end;
  }
  return [...kept, html.slice(from)].join(' ');
}

/** Markup out, entities back: what a reader sees. */
const plainText = (html: string) =>
  withoutScripts(html)
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/&(?:quot|#34|#x27|#39|lt|gt|amp);/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');

const first = (text: string, shape: RegExp) => shape.exec(text)?.[1];

/** Cloudflare's own code: the plain body, the label of either template, or the script property of the newest. */
const edgeCodes: readonly RegExp[] = [
  /^error code: (1\d{3})\s*$/,
  /\bcf-(?:error-details|code-label)\b[\s\S]{0,3000}?error code(?::|\s|<[^<>]{0,200}>){0,8}(1\d{3})\b/i,
  /\bcf-(?:error-code|code-label)\b[^<>]{0,80}>(?:\s|<[^<>]{0,200}>){0,8}(1\d{3})\b/,
  /\berrorCode["']?:\s{0,5}["']?(1\d{3})\b/,
];

const edgeCodeOf = (html: string): number | undefined => {
  const code = edgeCodes.map(shape => first(html, shape)).find(found => found !== undefined);
  return code === undefined ? undefined : Number(code);
};

/** `Route Error (409 ): {json}`: the reason may be empty, the JSON may be a plain string. */
function readRouteError(text: string): Values {
  const status = first(text, /Route Error \((\d{3})/);
  if (!status) return {};
  const code = first(text, /Route Error \(\d{3}[^)]{0,200}\)[\s\S]{0,600}?"code"\s{0,5}:\s{0,5}"([^"]{1,64})"/);
  return {pageStatus: Number(status), authCode: safeCode(code)};
}

/** An error page is short, and names the request or where to get help; other pages have brackets too. */
const looksLikeError = (text: string) =>
  text.length < 5000 &&
  /\(error=|help\.openai\.com|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.test(text);

/** `… during authentication (code)` in whatever language: the code in brackets, or `(error=code)`. */
const codeInBrackets = (text: string) =>
  looksLikeError(text) ? safeCode(first(text, /\((?:error=)?([a-z]{2,24}(?:_[a-z0-9]{1,24}){1,6})\)/)) : undefined;

function readMarkup(html: string, host: string): Values {
  const text = plainText(html);
  const edgeCode = edgeCodeOf(html);
  const page = edgeCode === undefined ? signatureOf(html) : 'cloudflare-error';
  const ours = host.endsWith('.openai.com') && (page === undefined || page === 'auth-route-error');
  const route = ours ? readRouteError(text) : {};
  const authCode = route.authCode ?? (ours ? codeInBrackets(text) : undefined);
  return {
    ...route,
    authCode,
    edgeCode,
    page: page ?? (authCode ? 'auth-error' : undefined),
    rayId: safeRayId(first(text, /Ray ID:?\s{0,10}([0-9a-f]{16})\b/)),
    requestId: safeRequestId(first(text, /request ID:?\s{0,5}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i)),
  };
}

/**
 * Reads what a text says of the login. Pure, linear, never throws.
 * @param url where the text came from; only host and path matter
 * @param from `body` for an answer's text, `page` for a page's markup, `probe` for an answer we asked for
 */
export function readText(text: string, url: string, from: Extract<FactSource, 'page' | 'body' | 'probe'>): Facts {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || text === '') return {};
  const start = text.slice(0, longest);
  const json = /^\s{0,100}[{[]/.test(start) ? readJson(start, address.pathname) : undefined;
  return factsFrom(from, json ?? readMarkup(start, address.hostname));
}
