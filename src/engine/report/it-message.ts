import {say, type Texts} from '../../texts/say';
import type {Finding} from '../diagnosis/diagnosis';
import type {Layer} from '../rules/rule';
import {placeLines, whoLines} from './about-me-lines';
import {administratorMessage, isForAdministrator} from './administrator-message';
import {diagnosisLines, errorLines, logLines} from './failure-lines';
import {failureOf, isSolved} from './failure-of';
import {allow, beside, checks} from './it-requests';
import {type Block, letter, section, stated} from './letter';
import {circumstanceLines, interceptionLines, newSigns} from './network-lines';
import type {Report, Told} from './report';
import {sinceLines, solvedLines, timeLines} from './time-lines';
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

const places = {device: 'device', network: 'network', edge: 'edge', region: 'region', feature: 'feature'} as const;

const placeOf = (layer: Layer) => Object.entries(places).find(([name]) => name === layer)?.[1] ?? 'other';

const isOfNetwork = (failure: Finding | undefined) => failure !== undefined && ofNetwork.includes(failure.layer);

/** At which place it stops. */
const stops = (texts: Texts, failure: Finding): Block =>
  stated(texts, 'message.label.stops', say(texts, `message.it.stops.${placeOf(failure.layer)}`));

/** What shows it, where that is theirs to understand. */
const shown = (texts: Texts, failure: Finding): Block => (isOfNetwork(failure) ? newSigns(texts, failure) : []);

/** What stops there, what answered instead, and how that is known. */
const found = (texts: Texts, report: Report): Block => {
  const failure = failureOf(report);
  const around = [...interceptionLines(texts, report), ...circumstanceLines(texts, report)];
  if (!failure) return around;
  return [...stops(texts, failure), ...errorLines(texts, failure), ...around, ...shown(texts, failure)];
};

function seen(texts: Texts, report: Report, told: Told): Block {
  const failure = failureOf(report);
  return [
    ...found(texts, report),
    ...timeLines(texts, report),
    ...sinceLines(texts, report),
    ...solvedLines(texts, report),
    ...whoLines(texts, told),
    ...placeLines(texts, report),
    ...(failure ? diagnosisLines(texts, failure) : []),
  ];
}

/** What is asked, and no more blame for the network than the evidence lays on it. */
function opening(texts: Texts, report: Report): string {
  const kind = isOfNetwork(failureOf(report)) ? 'network' : 'unsure';
  const said = isSolved(report) ? 'solved' : kind;
  return [
    say(texts, 'message.it.greeting'),
    say(texts, `message.it.opening.${said}`, {what: whatHappened(texts, report)}),
  ].join(say(texts, 'ui.space'));
}

/** A message to whoever runs the network or the workspace, in the language of the texts, ready to be pasted. */
export function itMessage(report: Report, told: Told, texts: Texts): string {
  if (isForAdministrator(report)) return administratorMessage(report, told, texts);
  const failure = failureOf(report);
  return letter([
    [say(texts, 'message.it.subject', {detail: inShort(texts, report)})],
    [say(texts, 'message.it.hello')],
    [opening(texts, report)],
    section(texts, 'message.it.seen', seen(texts, report, told)),
    section(texts, 'message.it.logs', failure ? logLines(texts, failure, report) : []),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    allow(texts, told),
    section(texts, 'message.it.beside', beside(texts)),
    section(texts, 'message.it.check', checks(texts)),
    [say(texts, 'message.it.on-purpose')],
    [say(texts, 'message.it.attached'), say(texts, 'message.it.thanks')],
  ]);
}
