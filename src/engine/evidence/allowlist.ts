/**
 * What a network has to let through, as of 2026-08-17: OpenAI's list for network administrators, and, since social login
 * needs them and that list leaves them out, the addresses of the sign-in providers.
 * @see https://help.openai.com/en/articles/9247338
 * @see https://accounts.google.com/.well-known/openid-configuration
 * @see https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration
 * @see https://appleid.apple.com/.well-known/openid-configuration
 * @see https://learn.microsoft.com/en-us/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
export const allowlistDate = '2026-08-17';

/** `telemetry` may stay blocked; a login needs of `sign-in-method` only the one that is used. */
export type Tier = 'login' | 'sign-in-method' | 'feature' | 'telemetry';

/** What breaks without a host, and how much that matters. */
const tiers = {
  login: 'login',
  gate: 'login',
  assets: 'login',
  'robot-check': 'login',
  google: 'sign-in-method',
  microsoft: 'sign-in-method',
  apple: 'sign-in-method',
  sso: 'sign-in-method',
  upload: 'feature',
  apps: 'feature',
  payment: 'feature',
  parts: 'feature',
  measuring: 'telemetry',
  help: 'telemetry',
} as const satisfies Readonly<Record<string, Tier>>;

export type Purpose = keyof typeof tiers;

/** In the order in which they matter. */
export const purposes = Object.keys(tiers) as readonly Purpose[];

export interface AllowedHost {
  readonly host: string;
  /** Names below it as well. Many products do not mean the name itself by that, so it is named on its own too. */
  readonly wildcard: boolean;
  readonly purpose: Purpose;
  readonly tier: Tier;
  readonly source: 'openai' | 'sign-in-provider';
}

/** `*.` before a name stands for the names below it. */
const openai: Readonly<Partial<Record<Purpose, string>>> = {
  login: '*.chatgpt.com *.openai.com *.auth.openai.com auth0.openai.com chat.openai.com setup.auth.openai.com',
  gate: 'challenges.cloudflare.com',
  assets: '*.oaistatic.com',
  'robot-check': 'tcr9i.chat.openai.com',
  sso: 'forwarder.workos.com setup.workos.com cdn.workos.com images.workoscdn.com workos.imgix.net',
  upload: '*.oaiusercontent.com',
  apps: 'android.chat.openai.com ios.chat.openai.com desktop.chat.openai.com humb.apple.com',
  payment: 'js.stripe.com',
  parts: 'cdn.openaimerge.com',
  measuring: '*.oaistatsig.com o207216.ingest.sentry.io o33249.ingest.sentry.io rum.browser-intake-datadoghq.com',
  help: '*.intercom.io *.intercomcdn.com js.intercomcdn.com *.ct.sendgrid.net',
};

const providers: Readonly<Partial<Record<Purpose, string>>> = {
  google: 'accounts.google.com',
  microsoft: 'login.microsoftonline.com login.live.com',
  apple: 'appleid.apple.com',
};

const read = (lists: typeof openai, source: AllowedHost['source']): readonly AllowedHost[] =>
  purposes.flatMap(purpose =>
    (lists[purpose]?.split(' ') ?? []).map(name => ({
      host: name.replace('*.', ''),
      wildcard: name.startsWith('*.'),
      purpose,
      tier: tiers[purpose],
      source,
    })),
  );

export const allowlist: readonly AllowedHost[] = [...read(openai, 'openai'), ...read(providers, 'sign-in-provider')];

/** Domains that are to be left out of inspection, by the same list. */
export const uninspected = ['openai.com', 'chatgpt.com', 'oaistatic.com', 'oaiusercontent.com'] as const;

/** A name of an earlier list. The names that voice connects to change, so what is below that domain is on it too. */
export interface FormerHost extends Pick<AllowedHost, 'host' | 'wildcard'> {
  readonly purpose: Extract<Purpose, 'measuring'> | 'voice';
}

/** When the lists were compared. */
export const formerlyDate = '2026-11-22';

const former = (purpose: FormerHost['purpose'], names: string): readonly FormerHost[] =>
  names.split(' ').map(name => ({host: name.replace('*.', ''), wildcard: name.startsWith('*.'), purpose}));

/**
 * Names that earlier lists of OpenAI had and the one of `allowlistDate` leaves out. Some pages and apps still ask them;
 * no login needs them.
 * @see https://docs.statsig.com/infrastructure/statsig-domains
 * @see https://docs.livekit.io/home/self-hosting/ports-firewall/
 */
export const formerly: readonly FormerHost[] = [
  ...former('voice', 'chatgpt.livekit.cloud *.livekit.cloud'),
  ...former(
    'measuring',
    '*.statsig.com *.featuregates.org events.statsigapi.net featureassets.org prodregistryv2.org statsigapi.net',
  ),
];
