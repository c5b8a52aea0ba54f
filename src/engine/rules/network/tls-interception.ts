import {fact, hostOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import type {Issuer} from '../../evidence/facts';
import {isLoginHost} from '../../evidence/hosts';
import {isOwnProgram, products} from '../../evidence/products';
import {defineRule} from '../rule';

interface Shown {
  readonly host: string;
  readonly issuer: Issuer;
  readonly entry?: Entry;
}

function shownBy(entry: Entry): readonly Shown[] {
  const issuer = fact(entry, 'issuer');
  return issuer && isLoginHost(hostOf(entry)) ? [{host: hostOf(entry), issuer, entry}] : [];
}

const askedBy = ({host = '', facts}: Probe): readonly Shown[] =>
  facts.issuer && isLoginHost(host) ? [{host, issuer: facts.issuer.value}] : [];

/** The name is that of a product, where it is one that is known. */
const namedBy = (issuer: Issuer) => (issuer === 'public' || issuer === 'unlisted' ? undefined : issuer);

/**
 * A company's filter or a security program on the computer opens the secure connection, looks inside and closes it again
 * with a certificate of its own. Browsers trust it, but the site's gate sees a program that is no browser and may refuse
 * it.
 *
 * Recognised by who issued the certificate of a login host: a known inspecting product, or somebody who issues for no
 * public site. Most browsers do not show it to an extension; then only a check or a file can tell. The certificate of a
 * program that records at the person's own wish is none.
 * @see https://github.com/justcoding121/titanium-web-proxy/issues/967
 * @see https://help.openai.com/en/articles/9247338
 */
export const tlsInterception = defineRule({
  id: 'tls-interception',
  layer: 'network',
  kind: 'circumstance',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  explains: [
    'untrusted-certificate',
    'vendor-block-page',
    'foreign-answer',
    'connection-blocked',
    'cookie-interception',
    'cloudflare-1020',
    'cloudflare-access-denied',
    'cloudflare-waf-block',
    'edge-address-block',
    'cloudflare-challenge-loop',
    'cloudflare-challenge',
  ],
  remedies: ['ask-it', 'pause-web-scan', 'try-another-network', 'send-report'],

  evaluate({entries, probes = []}) {
    const shown = [...entries.flatMap(shownBy), ...probes.flatMap(askedBy)].toReversed();
    if (shown.length === 0) return {untold: ['probes']};
    const foreign = shown.filter(({issuer}) => issuer !== 'public');
    const last = foreign.find(({issuer}) => namedBy(issuer)) ?? foreign[0];
    if (!last) return undefined;
    const [host, id] = [last.host, namedBy(last.issuer)];
    const product = id && products[id];
    return {
      confidence: 'likely',
      facts: {host, ...(product && {product})},
      entries: foreign.flatMap(({entry}) => (entry ? [entry] : [])),
      supports: [
        product
          ? {sign: 'certificate-of-product', facts: {host, product}}
          : {sign: 'certificate-of-nobody', facts: {host}},
      ],
      ...(id && isOwnProgram(id) && {beginWith: 'pause-web-scan' as const}),
    };
  },
});
