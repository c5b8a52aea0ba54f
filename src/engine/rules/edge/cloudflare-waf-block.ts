import {fact, fromEdge, hostOf, isChallenge, isDocument, isHtml, onceEachLog} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {defineRule, type Match} from '../rule';
import {isYoung} from './challenges';
import {refusal, standing} from './refusal';

const isBlockPage = (entry: Entry) => fact(entry, 'page') === 'cloudflare-block';

/** A refusal that says which one it is: the edge's by its code, page or mark, the service's by its name. */
const isNamed = (entry: Entry) =>
  isChallenge(entry) ||
  (entry.response.status === 403 &&
    (['edgeCode', 'page', 'authCode', 'message', 'product'] as const).some(name => fact(entry, name) !== undefined));

/** It speaks for those beside it that say nothing. */
const namedHosts = onceEachLog(entries => new Set(entries.filter(isNamed).map(hostOf)));

/** Refusals with a page whose text nobody saw. That of a page on the screen is about to be read. */
const unread = (entries: readonly Entry[], environment: Environment) =>
  standing(
    entries,
    entry =>
      isHtml(entry) &&
      fromEdge(entry) &&
      !namedHosts(entries).has(hostOf(entry)) &&
      !(isDocument(entry) && isYoung(entry, environment)),
  );

/** The login's own refusals are data: a page was put there by the edge, which leaves only a few kinds. */
function possibly(refused: readonly [Entry, ...Entry[]], before: readonly Entry[]): Match {
  const match = refusal(refused, before, [{sign: 'refused-with-page', facts: {host: hostOf(refused[0])}}]);
  return {...match, confidence: 'possible', unseen: [{sign: 'text-unknown'}, ...(match.unseen ?? [])]};
}

/**
 * “Sorry, you have been blocked”: the page with which Cloudflare’s firewall answers today, where code 1020 belongs to
 * rules of the old kind. An inspecting proxy alone brings it about: the edge sees the proxy’s way to speak.
 *
 * Recognised by a 403 with the keys under which the page’s sentences are translated, in whatever language they come, and a
 * mark of the edge. Possible for any other page with 403 from the edge whose text was not seen, unless something beside
 * it says which refusal it is. A challenge is marked as one.
 * @see https://developers.cloudflare.com/rules/custom-errors/reference/error-page-types/
 * @see https://github.com/openai/codex/issues/4284
 * @see https://github.com/justcoding121/titanium-web-proxy/issues/967
 */
export const cloudflareWafBlock = defineRule({
  id: 'cloudflare-waf-block',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'earlier', 'environment'],
  remedies: [
    'turn-off-vpn',
    'try-another-network',
    'ask-colleagues',
    'clear-edge-cookies',
    'wait-and-retry',
    'send-report',
  ],

  evaluate({entries, earlier, environment}) {
    const before = [...earlier, ...entries];
    const [last, ...others] = standing(entries, isBlockPage);
    if (last) return refusal([last, ...others], before, [{sign: 'block-page'}]);
    const [unnamed, ...more] = unread(entries, environment);
    return unnamed && possibly([unnamed, ...more], before);
  },
});
