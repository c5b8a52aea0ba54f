import {accountDeactivated} from './account/account-deactivated';
import {accountLocked} from './account/account-locked';
import {authMethodMismatch} from './account/auth-method-mismatch';
import {paymentProblem} from './account/payment-problem';
import {phoneVerification} from './account/phone-verification';
import {unverifiedEmail} from './account/unverified-email';
import {workspaceDeactivated} from './account/workspace-deactivated';
import {workspacePolicy} from './account/workspace-policy';
import {wrongCode} from './account/wrong-code';
import {wrongPassword} from './account/wrong-password';
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
import {dnsFailure} from './network/dns-failure';
import {untrustedCertificate} from './network/untrusted-certificate';
import {serverError} from './service/server-error';
import {deadSessionRefresh} from './session/dead-session-refresh';
import {inconsistentSessionChunks} from './session/inconsistent-session-chunks';
import {oversizedCookies} from './session/oversized-cookies';
import {staleSessionCookie} from './session/stale-session-cookie';

/** All failure classes in the order of precedence: layers from the person outwards, inside a layer the more specific first. */
export const rules = [
  offline,
  dnsFailure,
  untrustedCertificate,
  cloudflare1020,
  cloudflareWafBlock,
  edgeAddressBlock,
  cloudflareChallengeLoop,
  cloudflareChallenge,
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
