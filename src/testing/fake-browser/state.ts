/** A cookie as the browser's API gives it. */
export interface FakeCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly storeId: string;
  readonly hostOnly: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly session: boolean;
  readonly expirationDate?: number;
  readonly partitionKey?: {readonly topLevelSite?: string};
}

/** A session cookie of chatgpt.com, unless said otherwise. */
export const fakeCookie = (parts: Partial<FakeCookie> & Pick<FakeCookie, 'name'>): FakeCookie => ({
  value: 'x',
  domain: '.chatgpt.com',
  path: '/',
  storeId: '0',
  hostOnly: parts.domain !== undefined && !parts.domain.startsWith('.'),
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  session: true,
  ...parts,
});

export interface FakeTab {
  readonly id: number;
  url: string;
  active: boolean;
  readonly incognito?: boolean;
  /** Its page answers nothing. */
  readonly hangs?: boolean;
}

/** One thing that was done to a tab. */
interface TabDeed {
  readonly did: 'opened' | 'closed' | 'reloaded' | 'sent';
  readonly tab: number;
  readonly url?: string;
}

/** How the network answers one request. */
export interface Played {
  readonly status?: number;
  readonly headers?: ReadonlyArray<{readonly name: string; readonly value: string}>;
  readonly body?: string;
  /** Milliseconds. */
  readonly after?: number;
  /** It fails with that name instead. */
  readonly error?: string;
}

/** What the browser keeps while the worker comes and goes. */
export interface BrowserState {
  /** Milliseconds since 1970, by the clock on the wall. */
  now: number;
  /** Values as JSON. */
  readonly session: Map<string, string>;
  readonly local: Map<string, string>;
  jar: readonly FakeCookie[];
  tabs: FakeTab[];
  readonly deeds: TabDeed[];
  /** When each rings next, and how often after that. */
  readonly alarms: Map<string, {readonly at: number; readonly every?: number}>;
  badge: string;
  permitted: boolean;
  /** Hosts that a policy keeps extensions away from. */
  blocked: readonly string[];
  /** Whether the extension may delete what sites keep, and whether a policy forbids it, or the browser just refuses. */
  clearing: 'allowed' | 'not-allowed' | 'forbidden' | 'refused';
  /** What each origin keeps beside cookies, by kind. */
  readonly inside: Map<string, Readonly<Record<string, number>>>;
  /** Origins of which no page can be asked. */
  readonly deaf: Set<string>;
  /** Origins whose worker answers with a page that writes at once. */
  readonly stubborn: Set<string>;
  /** What `browsingData` was told to remove. */
  readonly cleared: Array<{readonly where: readonly string[]; readonly kinds: readonly string[]}>;
  /** Whether the extension is told of private windows. */
  privateWindows: boolean;
  /** Bytes of session memory. */
  quota: number;
  /** How the network answers what the extension asks itself. */
  play: (url: string) => Played;
  /** What the extension asked itself, in that order. */
  readonly sent: string[];
  /** How many of them were under way at once, at most. */
  mostOpen: number;
  /** Whether the hosts beside the sites may be read. */
  details: boolean;
  /** What else is installed; nobody may look where it is absent. */
  extensions: ReadonlyArray<Readonly<Record<string, unknown>>> | undefined;
}

/** A browser that has just started, with one tab. */
export const freshState = (): BrowserState => ({
  now: Date.UTC(2026, 10, 22, 12),
  session: new Map(),
  local: new Map(),
  jar: [],
  tabs: [{id: 1, url: 'https://chatgpt.com/', active: true}],
  deeds: [],
  alarms: new Map(),
  badge: '',
  permitted: true,
  blocked: [],
  clearing: 'allowed',
  inside: new Map(),
  deaf: new Set(),
  stubborn: new Set(),
  cleared: [],
  privateWindows: false,
  quota: 10_485_760,
  play: () => ({}),
  sent: [],
  mostOpen: 0,
  details: false,
  extensions: undefined,
});
