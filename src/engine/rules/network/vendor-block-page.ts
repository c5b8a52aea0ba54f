import {fact, headersSeen, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {isOwnProgram, isOwnResolver, type ProductId, products} from '../../evidence/products';
import {isMarked, namedByHeaders, replacedBy} from '../../evidence/strangers';
import type {RemedyId} from '../../remedies';
import {defineRule, type Sign} from '../rule';
import {answererSigns, productAnswers} from './strange-answers';

const productOf = (entry: Entry): ProductId | undefined => replacedBy(entry) ?? namedByHeaders(entry);

/** How it is known whose answer it was, surest first. */
function howNamed(entry: Entry, product: string): Sign {
  const from = replacedBy(entry) && entry._facts?.product?.from;
  if (from === 'header') return {sign: 'sent-to-product', facts: {host: hostOf(entry), product}};
  if (from === 'address') return {sign: 'address-of-product', facts: {host: hostOf(entry), product}};
  return from ? {sign: 'page-of-product', facts: {product}} : {sign: 'named-itself', facts: {product}};
}

/** What belongs to the person they can pause or choose anew themselves. */
const ownRemedy = (product: ProductId): RemedyId | undefined =>
  isOwnProgram(product) ? 'pause-web-scan' : isOwnResolver(product) ? 'change-resolver' : undefined;

/**
 * A security product answered in the site's place: a company's or school's web filter, a name filter, or a security
 * program on the computer itself. The request never reached the service.
 *
 * Recognised by where the answer leads, or by text, header or address of a product on an answer without the site's marks:
 * then certain; likely where no headers were seen, or where it came only for the scripts of the login's pages. A
 * product that is only named in an answer of the site itself, or that merely passed it on, is none.
 * @see https://github.com/ooni/blocking-fingerprints
 * @see https://developers.cloudflare.com/cloudflare-one/reusable-components/custom-pages/gateway-block-page/
 */
export const vendorBlockPage = defineRule({
  id: 'vendor-block-page',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['environment', 'probes'],
  remedies: [
    'ask-it',
    'check-network',
    'try-another-network',
    'ask-colleagues',
    'pause-web-scan',
    'change-resolver',
    'turn-off-vpn',
    'send-report',
  ],

  evaluate({probes = [], ...log}) {
    const blocked = productAnswers(log);
    const last = blocked[0];
    const id = last && productOf(last);
    if (!last || !id) return undefined;
    const [host, product, status] = [hostOf(last), products[id], statusOf(last)];
    const checked = probes.some(({facts}) => facts.product?.value === id);
    const own = ownRemedy(id);
    const seen = headersSeen(last) || fact(last, 'product') === undefined || last._facts?.product?.from === 'address';
    return {
      confidence: seen && isLoginHost(host) ? 'certain' : 'likely',
      facts: {host, product, ...(status > 0 && {status})},
      entries: blocked,
      supports: [
        howNamed(last, product),
        ...(isMarked(last) || !headersSeen(last) ? [] : answererSigns(last)),
        ...(checked ? [{sign: 'check-met-product' as const, facts: {product}}] : []),
      ],
      unseen: seen ? [] : [{sign: 'headers-unknown'}],
      ...(own && {beginWith: own}),
    };
  },
});
