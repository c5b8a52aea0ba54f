import {fact, fromEdge, header, hostOf, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {stands} from '../named';
import {defineRule, type Match, type Sign} from '../rule';
import {nearLimit} from '../session/cookie-limits';
import {isBareRefusal} from '../session/refused-for-size';
import {gotDataLater, isAboutExplained, isExplained, isPageForData, saysSo} from './html-for-data';

const serverOf = (answer: Entry) => header(answer.response, 'server') ?? '?';

const answerSigns = (answer: Entry): readonly Sign[] => [
  {sign: 'page-for-data', facts: {path: pathOf(answer)}},
  {sign: 'really-answered', facts: {server: serverOf(answer), status: statusOf(answer)}},
  ...(fromEdge(answer) ? [{sign: 'came-from-edge' as const}] : []),
];

const saidSigns = (page: Entry): readonly Sign[] => {
  const message = fact(page, 'message');
  return message ? [{sign: 'auth-message', facts: {message}}] : [];
};

function explain(answers: readonly Entry[], page: Entry | undefined, deciding: Entry): Match {
  const [answer] = answers;
  return {
    confidence: answer ? 'likely' : 'possible',
    facts: {
      host: hostOf(deciding),
      ...(answer && {server: serverOf(answer), answered: statusOf(answer), times: answers.length}),
    },
    entries: [...answers, ...(page ? [page] : [])],
    supports: [...(answer ? answerSigns(answer) : []), ...(page ? saidSigns(page) : [])],
    contradicts: answers.length === 1 ? [{sign: 'answered-once'}] : [],
    unseen: [{sign: 'text-unknown'}],
  };
}

/**
 * A page (HTML) came back where the login had asked for data (JSON), and no page can be read as data. Something answered
 * in the place of the login server, so this is a symptom.
 *
 * Recognised by the type of the answer to a data request of the login, or by the login page’s own words for it (“is not
 * valid JSON”, “Invalid content type: text/html”). A challenge, a refusal of the gate (403), a captive
 * portal, an answer that is not the site’s own, a 429 or a 5xx has a class of its own and is named instead; a redirect is
 * no answer yet.
 * @see https://github.com/openai/codex/issues/2280
 */
export const htmlInsteadOfJson = defineRule({
  id: 'html-instead-of-json',
  layer: 'login',
  kind: 'symptom',
  purge: 'no',
  needs: ['entries'],
  wants: ['cookies'],
  remedies: [
    'pass-the-challenge',
    'pause-extensions',
    'turn-off-vpn',
    'try-another-network',
    'check-status-page',
    'send-report',
  ],

  evaluate({entries, cookies}) {
    const areTooLarge = nearLimit(entries, cookies) !== undefined;
    const answers = entries
      .filter(entry => isPageForData(entry) && !isExplained(entry) && !(areTooLarge && isBareRefusal(entry)))
      .filter(entry => !gotDataLater(entries, entry))
      .toReversed();
    const said = entries.findLast(entry => saysSo(entry) && stands(entries, entry));
    const page = said && !isAboutExplained(entries, said) ? said : undefined;
    const deciding = answers[0] ?? page;
    return deciding && explain(answers, page, deciding);
  },
});
