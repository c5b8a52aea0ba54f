import type {PageSignature, Readings} from '../evidence/facts';
import {siteOf} from '../evidence/hosts';
import {messageIn} from '../evidence/known-messages';
import {plainText} from './plain-text';
import {isPortalPage, productIn} from './product-texts';
import {safeCode} from './safe-code';
import {integerIn, safeRayId, safeRequestId} from './safe-value';

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
  ['cloudflare-error', [/\bcf-error-details\b/, /\bcode-label\b[^<>]{0,80}>\s{0,5}Error code 5\d\d\b/i]],
  ['auth-route-error', [/Route Error \(\d{3}/]],
  [
    'signed-out-dialog',
    [/id=["']modal-(?:no-auth-login|expired-session)["']|data-testid=["']modal-expired-session["']/],
  ],
  // The bare page of nginx, also behind Cloudflare: of its pages with status 400 only this one has a second line over HTTPS.
  [
    'headers-too-large',
    [/<h1>400\b[^<>]{0,80}<\/h1>\s{0,5}<\/center>\s{0,5}<center>[^<>]{1,80}<\/center>\s{0,5}<hr>/i],
  ],
];

const signatureOf = (html: string): PageSignature | undefined =>
  signatures.find(([, marks]) => marks.every(mark => mark.test(html)))?.[0];

const first = (text: string, shape: RegExp) => shape.exec(text)?.[1];

/** Cloudflare's own code: the plain body, the label of either template, or the script property of the newest. */
const edgeCodes: readonly RegExp[] = [
  /^error code: (1\d{3})\s*$/,
  /\bcf-(?:error-details|code-label)\b[\s\S]{0,3000}?error code(?::|\s|<[^<>]{0,200}>){0,8}(1\d{3})\b/i,
  /\bcf-(?:error-code|code-label)\b[^<>]{0,80}>(?:\s|<[^<>]{0,200}>){0,8}(1\d{3})\b/,
  /\berrorCode["']?:\s{0,5}["']?(1\d{3})\b/,
];

/** The edge's own pages are short. */
const edgeCodeOf = (html: string): number | undefined => {
  const page = html.slice(0, 50_000);
  const code = edgeCodes.map(shape => first(page, shape)).find(found => found !== undefined);
  return integerIn(Number(code), 1000, 1199);
};

/** `Route Error (409 ): {json}`: the reason may be empty, the JSON may be a plain string. */
function readRouteError(text: string): Readings {
  const status = first(text, /Route Error \((\d{3})/);
  if (!status) return {};
  const code = first(text, /Route Error \(\d{3}[^)]{0,200}\)[\s\S]{0,600}?"code"\s{0,5}:\s{0,5}"([^"]{1,64})"/);
  return {pageStatus: integerIn(Number(status), 100, 599), authCode: safeCode(code)};
}

const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/;

/**
 * An error page is short, and names the request or where to get help; other pages have brackets too. A page of a heading
 * and a sentence or two can be nothing else.
 */
const looksLikeError = (text: string, html: string) =>
  (text.length < 400 && /<h1\b/.test(html)) ||
  (text.length < 5000 && (/\(error=|help\.openai\.com/.test(text) || uuid.test(text)));

/** Only the login server's error page shows both, in whatever language: where to get help, and for which request. */
const showsRequest = (text: string) => text.length < 5000 && text.includes('help.openai.com') && uuid.test(text);

const code = '([a-z]{2,24}(?:_[a-z0-9]{1,24}){1,6})';
const inBrackets = new RegExp(`\\((?:error=)?${code}\\)`);
const underLabel = new RegExp(`\\berror_code:\\s{0,5}${code}\\b`);

/** In whatever language: the code in brackets, `… during authentication (code)` or `(error=code)`, or under its label. */
const codeShown = (text: string, html: string) =>
  looksLikeError(text, html) ? safeCode(first(text, inBrackets) ?? first(text, underLabel)) : undefined;

/** What an error page or a plain body says, from its structure, codes and known sentences. */
export function readMarkup(html: string, host: string): Readings {
  const text = plainText(html);
  const edgeCode = edgeCodeOf(html);
  const known = edgeCode === undefined ? signatureOf(html) : 'cloudflare-error';
  const product = known === undefined ? productIn(html) : undefined;
  const page = known ?? (product === undefined && isPortalPage(html) ? 'captive-portal' : undefined);
  const ours = host.endsWith('.openai.com') && (page === undefined || page === 'auth-route-error');
  const route = ours ? readRouteError(text) : {};
  const authCode = route.authCode ?? (ours ? codeShown(text, html) : undefined);
  return {
    ...route,
    authCode,
    edgeCode,
    product,
    page: page ?? (authCode || (ours && showsRequest(text)) ? 'auth-error' : undefined),
    rayId: safeRayId(first(text, /Ray ID:?\s{0,10}([0-9a-f]{16})\b/)),
    requestId: safeRequestId(first(text, /request[ _]ID:?\s{0,5}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i)),
    message: siteOf(host) ? messageIn(text) : undefined,
  };
}
