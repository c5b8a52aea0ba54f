import {say, type Texts} from '../../texts/say';
import type {Finding} from '../diagnosis/diagnosis';
import type {Layer} from '../rules/rule';
import {placeLines, whoLines} from './about-me-lines';
import {diagnosisLines, errorLines, logLines} from './failure-lines';
import {failureOf} from './failure-of';
import {signTexts} from './finding-lines';
import {allow, beside, checks} from './it-requests';
import {type Block, letter, section, stated} from './letter';
import {circumstanceLines, interceptionLines} from './network-lines';
import type {Report, Told} from './report';
import {sinceLines, timeLines} from './time-lines';
import {triedLines} from './tried-lines';
import {inShort, whatHappened} from './what-happened';

const ownFirst: readonly string[] = ['pause-web-scan', 'change-resolver'];
const ofNetwork: readonly Layer[] = ['device', 'network', 'edge', 'region', 'feature'];

/** Not with an account, and not where one's own program or choice comes first. */
function isForIt({layer, remedies}: Finding): boolean {
  const [first = ''] = remedies;
  return ofNetwork.includes(layer) && remedies.includes('ask-it') && !ownFirst.includes(first);
}

/** Whether those who run the network or the computer can help, or have to do with what explains the failure. */
export function suggestsIt({diagnosis}: Report): boolean {
  const [verdict, ...others] = diagnosis.findings;
  return verdict !== undefined && (isForIt(verdict) || others.some(({remedies}) => remedies[0] === 'ask-it'));
}

const places = {device: 'device', network: 'network', edge: 'edge', region: 'edge', feature: 'feature'} as const;

const placeOf = (layer: Layer) => Object.entries(places).find(([name]) => name === layer)?.[1] ?? 'other';

/** At which place it stops, and what shows it. */
function stops(texts: Texts, failure: Finding): Block {
  const place = say(texts, `message.it.stops.${placeOf(failure.layer)}`);
  const shown = ofNetwork.includes(failure.layer) ? signTexts(texts, failure.supports) : [];
  return [...stated(texts, 'message.label.stops', place), ...shown];
}

function seen(texts: Texts, report: Report, told: Told): Block {
  const failure = failureOf(report);
  return [
    ...(failure ? [...stops(texts, failure), ...errorLines(texts, failure)] : []),
    ...timeLines(texts, report),
    ...sinceLines(texts, report),
    ...interceptionLines(texts, report),
    ...circumstanceLines(texts, report),
    ...whoLines(texts, told),
    ...placeLines(texts, report),
    ...(failure ? diagnosisLines(texts, failure) : []),
  ];
}

/** A message to whoever runs the network, in the language of the texts, ready to be pasted. */
export function itMessage(report: Report, told: Told, texts: Texts): string {
  const failure = failureOf(report);
  return letter([
    [say(texts, 'message.it.subject', {detail: inShort(texts, report)})],
    [say(texts, 'message.it.hello')],
    [say(texts, 'message.it.opening', {what: whatHappened(texts, report)})],
    section(texts, 'message.it.seen', seen(texts, report, told)),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    allow(texts, told),
    section(texts, 'message.it.beside', beside(texts)),
    section(texts, 'message.it.check', checks(texts)),
    section(texts, 'message.it.logs', failure ? logLines(texts, failure, report) : []),
    [say(texts, 'message.it.on-purpose')],
    [say(texts, 'message.it.attached'), say(texts, 'message.it.thanks')],
  ]);
}
