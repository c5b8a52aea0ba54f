import {say, type Texts} from '../../texts/say';
import type {Finding} from '../diagnosis/diagnosis';
import type {Issuer} from '../evidence/facts';
import {type ProductId, products} from '../evidence/products';
import {failureOf} from './failure-of';
import {signTexts} from './finding-lines';
import {type Block, listed, stated} from './letter';
import {failedHost, namedIn} from './proof';
import type {Report} from './report';

/** What the evidence has to say of the way to the site. */

const around = (report: Report): readonly Finding[] => {
  const failure = failureOf(report);
  return [...(failure ? [failure] : []), ...report.diagnosis.findings.slice(1), ...report.diagnosis.circumstances];
};

const nameOf = (id: ProductId): string => (Object.hasOwn(products, id) ? products[id] : '');

/** Security products that answered or opened the connection, each once. */
export function productsOf(report: Report): readonly string[] {
  const named = around(report).flatMap(finding => [
    ...(typeof finding.facts?.product === 'string' ? [finding.facts.product] : []),
    ...namedIn(finding, 'product').map(nameOf),
  ]);
  return [...new Set(named.filter(name => name !== ''))];
}

/** Who issued the certificate, from the last check of it, else from the answers of the failure. */
export function issuerOf(report: Report): Issuer | undefined {
  const asked = report.evidence.probes?.findLast(({facts}) => facts.issuer)?.facts.issuer?.value;
  return asked ?? around(report).flatMap(finding => namedIn(finding, 'issuer'))[0];
}

function certificateOf(texts: Texts, report: Report): string | undefined {
  const [issuer, failure] = [issuerOf(report), failureOf(report)];
  if (issuer === undefined) return undefined;
  if (issuer === 'public' || issuer === 'unlisted') return say(texts, `message.certificate.${issuer}`);
  const host = (failure && failedHost(failure)) ?? 'chatgpt.com';
  return say(texts, 'message.certificate.product', {host, product: nameOf(issuer)});
}

/** The product in between, and whose certificate it was. */
export const interceptionLines = (texts: Texts, report: Report): Block => [
  ...stated(texts, 'message.label.product', listed(texts, productsOf(report))),
  ...stated(texts, 'message.label.certificate', certificateOf(texts, report)),
];

const nearby: readonly string[] = ['device', 'network', 'region'];

/** What was noticed of network and computer beside the failure: a VPN, another country, a wrong clock. */
export const circumstanceLines = (texts: Texts, report: Report): Block =>
  around(report)
    .filter(finding => finding !== failureOf(report) && nearby.includes(finding.layer))
    .flatMap(({supports}) => signTexts(texts, supports));
