import {hostOf, statusOf} from '../../evidence/entries';
import {defineRule} from '../rule';
import {reachSigns} from './meanwhile';
import {answererSigns, strangeAnswers} from './strange-answers';

/**
 * Something else than the site's own edge answered a step of the login: a web filter, a security program, a page of the
 * network. What the login asked for never came.
 *
 * Recognised by an answer that refuses, leads away or is a page, and that carries none of the marks which every genuine
 * answer has, in a log that keeps such marks. A named product, a proxy's own failure, a Wi-Fi's login page and an address
 * inside the network are classes of their own.
 * @see https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/
 */
export const foreignAnswer = defineRule({
  id: 'foreign-answer',
  layer: 'network',
  kind: 'symptom',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['environment', 'probes'],
  remedies: [
    'try-another-network',
    'check-network',
    'ask-colleagues',
    'pause-web-scan',
    'turn-off-vpn',
    'ask-it',
    'send-report',
  ],

  evaluate({probes, ...log}) {
    const strange = strangeAnswers(log, 'unknown');
    const last = strange[0];
    if (!last) return undefined;
    const [host, status, times] = [hostOf(last), statusOf(last), strange.length];
    const checked = reachSigns(probes, host);
    return {
      confidence: 'likely',
      facts: {host, status, times},
      entries: strange,
      supports: [
        {sign: 'service-status', facts: {host, status}},
        ...answererSigns(last),
        ...(times > 1 ? [{sign: 'answered-again' as const, facts: {count: times}}] : []),
        ...checked.supports,
      ],
      contradicts: [...(times > 1 ? [] : [{sign: 'answered-once' as const}]), ...checked.contradicts],
      unseen: [{sign: 'product-unknown'}],
    };
  },
});
