import type {Answer, Visit} from '../answer';

/**
 * What products say in a site's place, in the words and with the marks of their own pages.
 * @see https://github.com/ooni/blocking-fingerprints
 */

const page = (title: string, body: string) => `<!doctype html>
<html><head><title>${title}</title></head><body>${body}</body></html>`;

const addressOf = ({host, path}: Visit) => `https://${host}${path}`;

/** None of them comes from the site's edge. */
const strange = (answer: Answer): Answer => ({...answer, edge: false});

const lead = (location: string, server?: string): Answer =>
  strange({status: 302, headers: {location, ...(server && {server})}});

export const zscaler = (visit: Visit): Answer =>
  lead(
    `https://gateway.zscaler.net/auT?origurl=${encodeURIComponent(addressOf(visit))}&_ordtok=lab0000&wexps=1`,
    'Zscaler/6.2',
  );

/** Its gateway's own page. */
export const zscalerPage: Answer = strange({
  status: 403,
  headers: {server: 'Zscaler/6.2'},
  page: page(
    'Internet Security by Zscaler',
    '<p>Your organization has selected Zscaler to protect you from internet threats.</p>',
  ),
});

export const paloAlto = (visit: Visit): Answer =>
  strange({
    status: 503,
    headers: {p3p: 'CP="CAO PSA OUR"'},
    page: `<html><head><title>Web Page Blocked</title></head>
<body bgcolor="#e7e8e9">
<div id="content"><h1>Web Page Blocked</h1>
<p>Access to the web page you were trying to visit has been blocked in accordance with company policy.
Please contact your system administrator if you believe this is in error.</p>
<p><b>URL:</b> ${visit.host}${visit.path}</p><p><b>Category:</b> artificial-intelligence</p></div></body></html>`,
  });

export const skyhigh = (visit: Visit): Answer =>
  strange({
    status: 403,
    page: page(
      'McAfee Web Gateway - Notification - Blocked by URL filtering',
      `<img src="/mwg-internal/de5fs23hm64ds/files/default/img/logo.png" alt="">
<p>URL: ${addressOf(visit)}</p><p>URL Category: Generative AI</p>`,
    ),
  });

const fortinetPage = (visit: Visit) =>
  page(
    'Web Page Blocked!',
    `<h3>FortiGuard Intrusion Prevention - Access Blocked</h3><h1>Web Page Blocked!</h1>
<p>You have tried to access a web page which is in violation of your internet usage policy.</p>
<p>URL: ${visit.host}</p><p>Category: Artificial Intelligence Technology</p>`,
  );

export const fortigate = (visit: Visit): Answer => strange({status: 403, page: fortinetPage(visit)});

/** With the status of a page that worked. */
export const fortigateInPlace = (visit: Visit): Answer => strange({status: 200, page: fortinetPage(visit)});

export const sophos = (visit: Visit): Answer =>
  strange({
    status: 403,
    page: page(
      'Content blocked',
      `<h1>Content blocked</h1><p>${visit.host} is blocked.</p><p>Powered by Sophos UTM Web Protection</p>`,
    ),
  });

export const barracuda = (visit: Visit): Answer =>
  strange({
    status: 403,
    headers: {server: 'BarracudaHTTP 4.0'},
    page: page('Access denied', `<table><tr><th>Barracuda NextGen Firewall:</th><td>${visit.host}</td></tr></table>`),
  });

export const umbrella = ({host}: Visit): Answer =>
  lead(`https://block.opendns.com/?url=${Buffer.from(host).toString('hex')}&ablock&server=lab1&prefs=&tagging=`);

export const umbrellaPage: Answer = strange({
  status: 403,
  page: page('Access to this site is blocked', '<p>This site is blocked due to content filtering.</p>'),
});

export const bluecoat = (visit: Visit): Answer =>
  lead(
    `http://notify.bluecoat.com/notify-Notify_User1?${Buffer.from(addressOf(visit)).toString('base64url')}`,
    'BlueCoat-Security-Appliance',
  );

export const bluecoatPage: Answer = strange({
  status: 403,
  page: page('Access Denied', '<p>Symantec Web Security Service: your request was denied because of its content.</p>'),
});

/** Sits on the same edge as the site, and so has its marks. */
export const cloudflareGateway = ({host}: Visit): Answer => ({
  status: 302,
  headers: {location: `https://blocked.teams.cloudflare.com/?account_id=lab0000&device_id=lab0000&domain=${host}`},
});

export const cloudflareGatewayPage: Answer = {
  status: 403,
  headers: {server: 'cloudflare'},
  page: page('Website blocked', '<p>This website is blocked by your organization’s Cloudflare Gateway policy.</p>'),
};
