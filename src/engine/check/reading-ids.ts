import type {ReadingId} from './line';

/** Every reading by its name, for what comes back from storage: the texts themselves are not loaded for that. */
export const readingIds = (
  'unasked status-quiet status-login status-other status-changed status-unreached session-dead ' +
  'session-in session-out session-gate session-unread cookies-kept cookies-refused cookies-taken ' +
  'cookies-untold country-refused country-tor country-differs country-unlisted country-zone ' +
  'country-fine country-one country-unknown gate-challenge gate-code gate-refused gate-failing ' +
  'gate-fine gate-at gate-unreached route-gateway route-warp route-rbi route-direct route-unknown ' +
  'clock-fine clock-one clock-some clock-ahead clock-behind clock-zone clock-untold hosts-fine ' +
  'hosts-login hosts-sign-in hosts-feature hosts-telemetry hosts-left hosts-noticed ' +
  'upload-blocked upload-fine voice-blocked voice-fine ' +
  'socket-open socket-reached socket-stranger socket-silent socket-blocked socket-untold ' +
  'certificate-public certificate-product certificate-unlisted certificate-hidden certificate-unseen sign-via sign-http ' +
  'sign-tls sign-kex stability-fine stability-lost stability-none stability-slow stability-uneven ' +
  'stability-changes stability-few portal-passed portal-none portal-found portal-unreached portal-closed proxy-none ' +
  'proxy-used proxy-failing proxy-private proxy-hidden extensions-blocked extensions-blocked-by ' +
  'extensions-closed extensions-agent extensions-cookies extensions-blocker extensions-vpn ' +
  'extensions-scripts extensions-none extensions-some browser-offline browser-cookies browser-scripts browser-agent ' +
  'browser-old browser-fine browser-known'
).split(' ') as readonly ReadingId[];
