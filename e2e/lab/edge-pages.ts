import type {Answer, Visit} from './answer';
import {chatgptCookie} from './cookies';
import {person, secretText} from './secrets';

/** The edge's own page for a request that a firewall rule refused. */
export const accessDenied =
  (code: number) =>
  ({host, ray}: Visit): string =>
    `<!doctype html>
<html lang="en-US">
  <head><meta charset="utf-8"><title>Access denied | ${host} used Cloudflare to restrict access</title></head>
  <body>
    <div id="cf-wrapper">
      <div id="cf-error-details" class="cf-error-details">
        <h1><span class="cf-error-title">Access denied</span>
          <span class="cf-code-label">Error code: <span>${code}</span></span></h1>
        <p>You do not have access to ${host}.</p>
        <p>Error code: ${code}</p>
        <ul>
          <li>Ray ID: ${ray}</li>
          <li>Country: JP</li>
          <li>Data center: nrt12</li>
          <li>IP: ${person.address}</li>
          <li>Timestamp: ${new Date().toISOString().slice(0, 19).replace('T', ' ')} UTC</li>
        </ul>
      </div>
    </div>
  </body>
</html>`;

/** What the edge's firewall says today; its sentences are translated under the keys. */
export const blocked: Answer = {
  status: 403,
  page: ({host, ray}) => `<!doctype html>
<html lang="en-US">
  <head><meta charset="utf-8"><title>Attention Required! | Cloudflare</title></head>
  <body>
    <div id="cf-wrapper">
      <div id="cf-error-details" class="cf-error-details-wrapper">
        <h1 data-translate="block_headline">Sorry, you have been blocked</h1>
        <h2><span data-translate="unable_to_access">You are unable to access</span> ${host}</h2>
        <h2 data-translate="blocked_why_headline">Why have I been blocked?</h2>
        <p>Cloudflare Ray ID: <strong>${ray}</strong> • <span id="cf-footer-item-ip">Your IP: ${person.address}</span></p>
      </div>
    </div>
  </body>
</html>`,
  headers: {'referrer-policy': 'same-origin'},
};

/** What the site says to an address that it refuses, in its own template. */
export const addressRefused: Answer = {
  status: 403,
  page: ({ray}) => `<html>
  <head><style>.blocked-icon {color: #ef4444}</style></head>
  <body>
    <div class="container">
      <div class="logo"></div>
      <div class="message"><svg class="blocked-icon"></svg>Unable to load site</div>
      <div class="explanation">Please try again later. If you are using a VPN, try turning it off.
        [IP:${person.address} | Ray ID:${ray}]</div>
    </div>
  </body>
</html>`,
};

const script = (ray: string) => `/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=${ray}`;

const challengePage = ({host, path, ray}: Visit) => `<html>
  <head><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="360"></head>
  <body>
    <div class="container">
      <div class="logo"></div>
      <div class="data"><div class="main-wrapper" role="main"><div class="main-content"><noscript>
        <span id="challenge-error-text">Enable JavaScript and cookies to continue</span>
      </noscript></div></div></div>
    </div>
    <script>
      window._cf_chl_opt = {cRay: '${ray}', cType: 'managed', cZone: '${host.split('.').slice(-2).join('.')}',
        cH: '${secretText(43)}', fa: '${path}?__cf_chl_f_tk=${secretText(60)}', md: '${secretText(90)}'};
      document.head.append(Object.assign(document.createElement('script'), {src: '${script(ray)}'}));
    </script>
  </body>
</html>`;

const clientHints = 'Sec-CH-UA-Bitness, Sec-CH-UA-Arch, Sec-CH-UA-Full-Version, Sec-CH-UA-Platform-Version, UA-Model';

/** A challenge in the site's own template: no title, and the header that marks it. */
export const challenge = (visit: Visit): Answer => ({
  status: 403,
  page: challengePage,
  cookies: [chatgptCookie('__cf_bm', secretText(120))],
  headers: {
    'cf-mitigated': 'challenge',
    'accept-ch': clientHints,
    'critical-ch': clientHints,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'server-timing': `chlray;desc="${visit.ray}"`,
  },
});

/** A plain 503 of the site behind the edge. */
export const unavailable: Answer = {
  status: 503,
  page: '<html><head><title>503 Service Temporarily Unavailable</title></head><body><h1>503</h1></body></html>',
  headers: {'retry-after': '30'},
};
