import {type ProductId, products} from '../../evidence/products';
import {productOf} from '../asked';
import type {Certificate} from '../seen';
import type {CheckState} from '../state';
import {type ProductHint, productHints} from './product-hints';

const issuerOf = ({issuer}: Certificate): readonly ProductId[] =>
  issuer === 'public' || issuer === 'unlisted' ? [] : [issuer];

/** Products that answered in place of a host, or whose certificate was shown; each once. */
export const recognisedIn = ({seen}: CheckState): readonly ProductId[] => [
  ...new Set([...seen.asked.flatMap(asked => productOf(asked) ?? []), ...(seen.certificates ?? []).flatMap(issuerOf)]),
];

export interface NamedHint extends ProductHint {
  readonly product: string;
}

/** Where it is set in the products that were recognised, as far as that is known. */
export const hintsFor = (state: CheckState): readonly NamedHint[] =>
  recognisedIn(state).flatMap(id => {
    const hint = productHints[id];
    return hint ? [{product: products[id], ...hint}] : [];
  });
