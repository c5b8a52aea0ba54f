import {offline} from './device/offline';
import {cloudflare1020} from './edge/cloudflare-1020';
import {cloudflareChallenge} from './edge/cloudflare-challenge';
import {cloudflareChallengeLoop} from './edge/cloudflare-challenge-loop';
import {cloudflareWafBlock} from './edge/cloudflare-waf-block';
import {edgeAddressBlock} from './edge/edge-address-block';
import {corsBlocked} from './login/cors-blocked';
import {invalidClient409} from './login/invalid-client-409';
import {loginLoop} from './login/login-loop';
import {unrecognisedAuthError} from './login/unrecognised-auth-error';
import {connectionBlocked} from './network/connection-blocked';
import {cookieInterception} from './network/cookie-interception';
import {dnsFailure} from './network/dns-failure';
import {foreignAnswer} from './network/foreign-answer';
import {localNetworkBlock} from './network/local-network-block';
import {networkTimeout} from './network/network-timeout';
import {proxyFailure} from './network/proxy-failure';
import {splitRouting} from './network/split-routing';
import {tlsInterception} from './network/tls-interception';
import {untrustedCertificate} from './network/untrusted-certificate';
import {vendorBlockPage} from './network/vendor-block-page';
import {vpnOrTor} from './network/vpn-or-tor';
import {serverError} from './service/server-error';
import {deadSessionRefresh} from './session/dead-session-refresh';
import {inconsistentSessionChunks} from './session/inconsistent-session-chunks';
import {oversizedCookies} from './session/oversized-cookies';
import {staleSessionCookie} from './session/stale-session-cookie';

/** All failure classes in the order of precedence: layers from the person outwards, inside a layer the more specific first. */
export const rules = [
  offline,
  dnsFailure,
  proxyFailure,
  untrustedCertificate,
  tlsInterception,
  vendorBlockPage,
  foreignAnswer,
  connectionBlocked,
  networkTimeout,
  vpnOrTor,
  splitRouting,
  cookieInterception,
  localNetworkBlock,
  cloudflare1020,
  cloudflareWafBlock,
  edgeAddressBlock,
  cloudflareChallengeLoop,
  cloudflareChallenge,
  serverError,
  invalidClient409,
  corsBlocked,
  loginLoop,
  unrecognisedAuthError,
  staleSessionCookie,
  deadSessionRefresh,
  inconsistentSessionChunks,
  oversizedCookies,
] as const;

export type RuleId = (typeof rules)[number]['id'];
