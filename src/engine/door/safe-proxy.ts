import {type Keep, listOf, oneWord} from './keep';
import {kindOf} from './kind-of';

/** Names by which servers, proxies and filters call themselves, as of 2026-11-22. */
const products =
  'cloudflare openresty nginx apache microsoft-iis envoy istio-envoy varnish haproxy gws google awselb ' +
  'akamaighost cloudfront fastly squid zscaler barracuda barracudahttp http_scan_byf cisco-wsa ironport ' +
  'sonicwall fortigate bluecoat mcafee netskope watchguard kerio olfeo v2r2c00-iae webproxy goahead-webs ' +
  'mitmproxy charles';

const product = oneWord(...products.split(' '));

/** `squid/5.7` is squid: a version tells an attacker more than it tells us. */
export const safeServer: Keep = value => product(value.split(/[/ ]/, 1)[0] ?? '');

/** `1.1 proxy.example.com (squid/5.7)` keeps the version and the product; the host is the employer's. */
const passedBy: Keep = value => {
  const [, version, who] = /^((?:HTTP\/)?[123](?:\.[01])?) (.{1,200})$/i.exec(value) ?? [];
  if (!version || !who) return undefined;
  const known = who
    .split(/[ ()]/)
    .map(safeServer)
    .find(name => name !== undefined);
  return `${version.toLowerCase()} ${known ?? kindOf(who)}`;
};

export const safeVia: Keep = listOf(passedBy);

const scheme = oneWord('bearer', 'basic', 'digest', 'negotiate', 'ntlm', 'dpop');

/** How somebody proves who they are; of the proof itself only its kind. */
export const safeCredentials: Keep = value => {
  const [first = '', ...rest] = value.split(' ');
  const known = scheme(first);
  return known && [known, ...(rest.length > 0 ? [kindOf(rest.join(' ').trim())] : [])].join(' ');
};
