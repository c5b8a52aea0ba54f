import type {AddressKind} from './address-kind';
import type {KnownMessage} from './known-messages';
import type {ProductId} from './products';

/**
 * A fact is what the door read from text, headers or an address before the text itself was dropped.
 * Rules read facts and never text, so a live browser and a HAR file are judged alike.
 */

/** Which known page, recognised by its structure. */
export type PageSignature =
  | 'cloudflare-error'
  | 'cloudflare-challenge'
  | 'cloudflare-block'
  | 'edge-address-block'
  | 'auth-route-error'
  | 'auth-error'
  | 'signed-out-dialog'
  | 'headers-too-large'
  /** The network wants its own login first. */
  | 'captive-portal'
  /** The page was built without scripts: what is only shown then is shown. */
  | 'scripts-off';

/** What an answer of `/api/auth/session` means. Signed out is `{}` or only `WARNING_BANNER`. */
export type SessionState = 'signed-in' | 'signed-out';

/** What the provider's status page says: an incident of the login, of something else, or none. */
export type ServiceStatus = 'operational' | 'login-incident' | 'other-incident';

/** Who issued the certificate: a public authority, a known inspecting product, or somebody that no public site uses. */
export type Issuer = 'public' | 'unlisted' | ProductId;

/** What `/cdn-cgi/trace` says of the way to the edge; without the address and the browser's name. */
export interface Trace {
  /** Country of the exit as the edge sees it; `T1` is Tor, `XX` unknown. */
  readonly loc?: string;
  /** Data centre, as `NRT`. */
  readonly colo?: string;
  readonly http?: string;
  readonly tls?: string;
  readonly kex?: string;
  readonly warp?: 'on' | 'off' | 'plus';
  readonly gateway?: 'on' | 'off';
  readonly rbi?: 'on' | 'off';
  /** The edge's clock, ISO. */
  readonly ts?: string;
}

export type CookieFate = 'kept' | 'refused' | 'taken';

export interface FactValues {
  /** Cloudflare's own 1xxx code. */
  edgeCode: number;
  /** A code of auth.openai.com or next-auth, as `invalid_state` or `OAuthCallback`. */
  authCode: string;
  /** The status that an error page names, as the 409 of `Route Error (409 )`. */
  pageStatus: number;
  rayId: string;
  requestId: string;
  page: PageSignature;
  session: SessionState;
  /** `error` of a session answer, as `RefreshAccessTokenError`. */
  sessionError: string;
  /** ISO date. */
  sessionExpires: string;
  /** `exp` of the access token, ISO date. */
  tokenExpires: string;
  /** `alg` of the access token, one of the registered ones. */
  tokenAlgorithm: string;
  /** Known key names of a JSON answer. */
  jsonKeys: readonly string[];
  /** What the answer or the page says, where it is one of the known sentences. */
  message: KnownMessage;
  /** What `/cdn-cgi/trace` says of the way to the edge. */
  trace: Trace;
  /** The security product that answered in the site's place. */
  product: ProductId;
  /** Where a redirect leads, when its goal is an address inside the person's own network. */
  goal: AddressKind;
  issuer: Issuer;
  service: ServiceStatus;
  /** The plan that was paid for once is not paid now. */
  plan: 'lapsed';
  /** Seconds by which the computer's clock is ahead of the edge's. */
  clockOffset: number;
  /** What became of the cookies that an answer was to set: refused by the browser, or taken out on the way. */
  cookies: CookieFate;
}

export type FactName = keyof FactValues;
/** What a reader found, and what it looked for in vain. */
export type Readings = {readonly [Name in FactName]?: FactValues[Name] | undefined};
/**
 * `url`: the address that was asked; `goal`: the one to which the answer sends the browser on; `address`: from where the
 * answer came, or whose certificate it had.
 */
export type FactSource = 'page' | 'body' | 'header' | 'url' | 'goal' | 'address' | 'probe';

export type Facts = {readonly [Name in FactName]?: {readonly value: FactValues[Name]; readonly from: FactSource}};

/** Later readings win: a probe asked after the page was read knows better. */
export const mergeFacts = (...readings: ReadonlyArray<Facts | undefined>): Facts => Object.assign({}, ...readings);

/** The less a page or a person can shape a source, and the nearer it is to the answer, the later it stands. */
const trust: readonly FactSource[] = ['goal', 'url', 'header', 'address', 'page', 'body', 'probe'];

/**
 * Joins readings of one answer. The more trusted source wins, and among equals the later reading: so it does not matter
 * whether a fact is read again or comes from an earlier reading. In the order of their names.
 */
export function mostTrusted(...readings: readonly Facts[]): Facts {
  const stated = readings.flatMap(facts => Object.entries(facts));
  const byTrust = stated.sort(([, one], [, other]) => trust.indexOf(one.from) - trust.indexOf(other.from));
  const surest = new Map(byTrust);
  return Object.fromEntries([...surest.keys()].sort().map(name => [name, surest.get(name)])) as Facts;
}

/** Labels every value with the place where it was read; leaves out what was not found. */
export function factsFrom(from: FactSource, values: Readings): Facts {
  const found = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found.map(([name, value]) => [name, {value, from}])) as Facts;
}
