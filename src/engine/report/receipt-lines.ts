import {say, type Texts} from '../../texts/say';
import {type Receipt, whats, wheres} from './receipt';

/** What was left out, a line for each place: `Cookies: 3 tokens, 12 other values`. */
export const receiptLines = (texts: Texts, receipt: Receipt): readonly string[] =>
  wheres.flatMap(where => {
    const own = receipt[where];
    if (!own) return [];
    const counted = whats.flatMap(what =>
      own[what] ? [`${own[what]} ${say(texts, `report.receipt.whats.${what}`)}`] : [],
    );
    return [`${say(texts, `report.receipt.wheres.${where}`)}: ${counted.join(', ')}`];
  });
