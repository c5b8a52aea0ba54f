import type {OtherExtension} from './seen';

/** What a browser tells of an extension, as far as it is read here. */
export interface Installed {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly type: string;
  readonly permissions?: readonly string[];
  readonly hostPermissions?: readonly string[];
}

type Suspect = NonNullable<OtherExtension['suspect']>;

/**
 * The usual suspects, as of 2026-11-22: by what their makers call them, and by what they may do.
 * @see https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/
 */
const suspects: ReadonlyArray<readonly [Suspect, RegExp]> = [
  ['agent', /user.?agent|fingerprint|\bspoof|chameleon/i],
  [
    'cookies',
    /cookie.{0,12}(?:auto|delet|clean|remov|block|destroy)|(?:clear|clean|remove|forget).{0,12}cookie|privacy cleaner|click ?& ?clean/i,
  ],
  ['scripts', /noscript|scriptsafe|script ?block|umatrix|javascript (?:switch|toggle|control)|disable javascript/i],
  ['vpn', /\bvpn\b|\bproxy\b|foxyproxy|switchyomega|tunnelbear|hotspot shield/i],
  ['blocker', /\bad.?block|ublock|adguard|ghostery|privacy badger|disconnect|duckduckgo|trace\b|jshelter/i],
];

/** Patterns that take in the two sites. */
const takesIn = (pattern: string): boolean =>
  pattern === '<all_urls>' ||
  /^(?:\*|https?):\/\/(?:\*|\*\.com|(?:\*\.)?(?:[a-z]+\.)?(?:chatgpt|openai)\.com)\//.test(pattern);

/** It may stop or send requests elsewhere without any site of its own. */
const reachesAll = ['declarativeNetRequest', 'proxy', 'vpnProvider'];

const canTouch = ({permissions = [], hostPermissions = []}: Installed) =>
  hostPermissions.some(takesIn) || permissions.some(name => takesIn(name) || reachesAll.includes(name));

function suspectOf({name, permissions = []}: Installed): Suspect | undefined {
  const named = suspects.find(([, shape]) => shape.test(name))?.[0];
  return named ?? (permissions.includes('proxy') || permissions.includes('vpnProvider') ? 'vpn' : undefined);
}

/** Names are the makers' own, and may be long. */
const longest = 60;

/** The extensions, beside our own, that can read or change the two sites: the usual suspects first. */
export const othersAmong = (all: readonly Installed[], own: string): readonly OtherExtension[] =>
  all
    .filter(one => one.id !== own && one.enabled && one.type === 'extension' && canTouch(one))
    .map(one => {
      const suspect = suspectOf(one);
      return {name: one.name.slice(0, longest), ...(suspect && {suspect})};
    })
    .sort((one, other) => Number(other.suspect !== undefined) - Number(one.suspect !== undefined));
