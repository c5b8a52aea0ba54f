import {countOf, type Receipt} from '../../engine/report/receipt';

/** How many values were left out on the way into the file, by the kinds that a person asks about. */
export interface LeftOut {
  readonly total: number;
  readonly cookies: number;
  readonly tokens: number;
  readonly others: number;
}

/** What lay in a cookie counts as a cookie's value, whatever it was. */
export function leftOutOf(receipt: Receipt): LeftOut {
  const {cookies: stored = {}, ...elsewhere} = receipt;
  const [total, cookies] = [countOf(receipt), countOf({cookies: stored})];
  const tokens = countOf(elsewhere, 'token');
  return {total, cookies, tokens, others: total - cookies - tokens};
}
