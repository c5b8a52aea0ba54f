import {accountDeactivated} from './account/account-deactivated';
import {accountLocked} from './account/account-locked';
import {authMethodMismatch} from './account/auth-method-mismatch';
import {domainVerifiedElsewhere} from './account/domain-verified-elsewhere';
import {mixedAccounts} from './account/mixed-accounts';
import {paymentProblem} from './account/payment-problem';
import {phoneVerification} from './account/phone-verification';
import {ssoInfoFailed} from './account/sso-info-failed';
import {ssoMisconfigured} from './account/sso-misconfigured';
import {ssoNotMember} from './account/sso-not-member';
import {ssoRequired} from './account/sso-required';
import {suspiciousActivity} from './account/suspicious-activity';
import {unusualActivity} from './account/unusual-activity';
import {unverifiedEmail} from './account/unverified-email';
import {workspaceDeactivated} from './account/workspace-deactivated';
import {workspacePolicy} from './account/workspace-policy';
import {wrongCode} from './account/wrong-code';
import {wrongPassword} from './account/wrong-password';
import {blockedByExtension} from './device/blocked-by-extension';
import {blockedByPolicy} from './device/blocked-by-policy';
import {captivePortal} from './device/captive-portal';
import {clockSkew} from './device/clock-skew';
import {cookiesBlocked} from './device/cookies-blocked';
import {javascriptDisabled} from './device/javascript-disabled';
import {offline} from './device/offline';
import {outdatedBrowser} from './device/outdated-browser';
import {cloudflare1020} from './edge/cloudflare-1020';
import {cloudflareAccessDenied} from './edge/cloudflare-access-denied';
import {cloudflareChallenge} from './edge/cloudflare-challenge';
import {cloudflareChallengeLoop} from './edge/cloudflare-challenge-loop';
import {cloudflareWafBlock} from './edge/cloudflare-waf-block';
import {edgeAddressBlock} from './edge/edge-address-block';
import {edgeOriginError} from './edge/edge-origin-error';
import {rateLimited} from './edge/rate-limited';
import {turnstileBlocked} from './edge/turnstile-blocked';
import {sentinelBlocked} from './feature/sentinel-blocked';
import {uploadBlocked} from './feature/upload-blocked';
import {voiceBlocked} from './feature/voice-blocked';
import {websocketBlocked} from './feature/websocket-blocked';
import {authServerError} from './login/auth-server-error';
import {brokenLoginLink} from './login/broken-login-link';
import {consentReplayed} from './login/consent-replayed';
import {corsBlocked} from './login/cors-blocked';
import {expiredLoginSession} from './login/expired-login-session';
import {htmlInsteadOfJson} from './login/html-instead-of-json';
import {invalidAuthStep} from './login/invalid-auth-step';
import {invalidClient409} from './login/invalid-client-409';
import {loginLoop} from './login/login-loop';
import {oauthCallbackError} from './login/oauth-callback-error';
import {tokenExchangeFailed} from './login/token-exchange-failed';
import {tokenGenerationFailed} from './login/token-generation-failed';
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
import {unsupportedRegion} from './region/unsupported-region';
import {serverError} from './service/server-error';
import {serviceIncident} from './service/service-incident';
import {deadSessionRefresh} from './session/dead-session-refresh';
import {duplicateLegacyCookies} from './session/duplicate-legacy-cookies';
import {expiredAccessToken} from './session/expired-access-token';
import {inconsistentSessionChunks} from './session/inconsistent-session-chunks';
import {oversizedCookies} from './session/oversized-cookies';
import {revokedSession} from './session/revoked-session';
import {sessionEnded} from './session/session-ended';
import {staleSessionCookie} from './session/stale-session-cookie';

/** All failure classes in the order of precedence: layers from the person outwards, inside a layer the more specific first. */
export const rules = [
  offline,
  captivePortal,
  clockSkew,
  cookiesBlocked,
  javascriptDisabled,
  outdatedBrowser,
  blockedByExtension,
  blockedByPolicy,
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
  cloudflareAccessDenied,
  cloudflareWafBlock,
  edgeAddressBlock,
  turnstileBlocked,
  cloudflareChallengeLoop,
  cloudflareChallenge,
  edgeOriginError,
  rateLimited,
  unsupportedRegion,
  serviceIncident,
  serverError,
  accountDeactivated,
  workspaceDeactivated,
  workspacePolicy,
  paymentProblem,
  wrongPassword,
  wrongCode,
  accountLocked,
  unverifiedEmail,
  phoneVerification,
  authMethodMismatch,
  mixedAccounts,
  ssoRequired,
  ssoNotMember,
  ssoMisconfigured,
  ssoInfoFailed,
  domainVerifiedElsewhere,
  unusualActivity,
  suspiciousActivity,
  invalidClient409,
  expiredLoginSession,
  invalidAuthStep,
  brokenLoginLink,
  oauthCallbackError,
  tokenExchangeFailed,
  tokenGenerationFailed,
  authServerError,
  htmlInsteadOfJson,
  corsBlocked,
  loginLoop,
  unrecognisedAuthError,
  consentReplayed,
  staleSessionCookie,
  deadSessionRefresh,
  inconsistentSessionChunks,
  expiredAccessToken,
  revokedSession,
  oversizedCookies,
  duplicateLegacyCookies,
  sessionEnded,
  sentinelBlocked,
  uploadBlocked,
  websocketBlocked,
  voiceBlocked,
] as const;

export type RuleId = (typeof rules)[number]['id'];

export const ruleIds: readonly RuleId[] = rules.map(({id}) => id);
