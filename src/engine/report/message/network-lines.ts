import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import type {Issuer} from '../../evidence/facts';
import {type ProductId, products} from '../../evidence/products';
import type {Sign} from '../../rules/rule';
import {failureOf} from '../lines/failure-of';
import {signTexts} from '../lines/finding-lines';
import {type Block, listed, stated} from '../lines/letter';
import {failedHost, namedIn} from '../lines/proof';
import type {Report} from '../report';

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

interface Certificate {
  readonly host: string;
  readonly issuer: Issuer;
}

/** What the last check of a certificate has shown, else the answers of the failure. */
function certificateIn(report: Report): Certificate | undefined {
  const asked = report.evidence.probes?.findLast(({facts}) => facts.issuer);
  const failure = failureOf(report);
  const issuer = asked?.facts.issuer?.value ?? around(report).flatMap(finding => namedIn(finding, 'issuer'))[0];
  return issuer && {host: asked?.host ?? (failure && failedHost(failure)) ?? 'chatgpt.com', issuer};
}

function certificateOf(texts: Texts, report: Report): string | undefined {
  const {issuer, host} = certificateIn(report) ?? {};
  if (issuer === undefined || host === undefined) return undefined;
  if (issuer === 'public' || issuer === 'unlisted') return say(texts, `message.certificate.${issuer}`);
  return say(texts, 'message.certificate.product', {host, product: nameOf(issuer)});
}

/** The product in between, and whose certificate it was. */
export const interceptionLines = (texts: Texts, report: Report): Block => [
  ...stated(texts, 'message.label.product', listed(texts, productsOf(report))),
  ...stated(texts, 'message.label.certificate', certificateOf(texts, report)),
];

const nearby: readonly string[] = ['device', 'network', 'region'];

/** These have lines of their own: codes, the site's words, whose certificate it was. */
const repeats: readonly Sign['sign'][] = [
  'auth-code',
  'auth-message',
  'auth-status',
  'certificate-of-product',
  'certificate-of-nobody',
];

/** What shows a finding, without what is said already. */
export const newSigns = (texts: Texts, {supports = []}: Finding): Block =>
  signTexts(
    texts,
    supports.filter(({sign}) => !repeats.includes(sign)),
  );

/** What was noticed of network and computer beside the failure: a VPN, another country, a wrong clock. */
export const circumstanceLines = (texts: Texts, report: Report): Block =>
  around(report)
    .filter(finding => finding !== failureOf(report) && nearby.includes(finding.layer))
    .flatMap(finding => newSigns(texts, finding));
