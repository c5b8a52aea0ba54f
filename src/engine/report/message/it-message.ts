import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import {logLines} from '../lines/failure-lines';
import {failureOf, isEmpty} from '../lines/failure-of';
import {type Block, letter, section} from '../lines/letter';
import {triedLines} from '../lines/tried-lines';
import type {Report, Told} from '../report';
import {administratorMessage, isForAdministrator} from './administrator-message';
import {checkBlocks} from './check-lines';
import {asksIt, isRestricted, needsVoice} from './check-troubles';
import {isReference, openingLine, subject} from './it-opening';
import {allow, beside, checks} from './it-requests';
import {isOfNetwork, seenLines} from './it-seen';

const ownFirst: readonly string[] = ['pause-web-scan', 'change-resolver'];

/** Not with an account, and not where one's own program or choice comes first. */
function isForIt(finding: Finding): boolean {
  const {remedies} = finding;
  const [first = ''] = remedies;
  return isOfNetwork(finding) && remedies.includes('ask-it') && !ownFirst.includes(first);
}

/** Whether those who run the network or the computer can help, or have to do with what explains the failure. */
export function suggestsIt(report: Report): boolean {
  const [verdict, ...others] = report.diagnosis.findings;
  if (!verdict) return asksIt(report);
  return isForIt(verdict) || others.some(({remedies}) => remedies[0] === 'ask-it');
}

const titles = {
  asked: {allow: 'check.it.allow', beside: 'check.it.beside'},
  reference: {allow: 'check.it.needs', beside: 'check.it.besides'},
  wanted: {allow: 'message.it.allow', beside: 'message.it.beside'},
} as const;

/** Where it was decided so, the person asks whether and whom; else what is to be changed. */
function requests(texts: Texts, report: Report, told: Told): readonly Block[] {
  const kind = isRestricted(report) ? 'asked' : isReference(report) ? 'reference' : 'wanted';
  const isWanted = kind === 'wanted';
  return [
    allow(texts, told, titles[kind].allow, needsVoice(report)),
    section(texts, titles[kind].beside, beside(texts)),
    section(texts, 'message.it.check', checks(texts)),
    isWanted ? [say(texts, 'message.it.on-purpose')] : [],
  ];
}

/** A message to whoever runs the network or the workspace, in the language of the texts, ready to be pasted. */
export function itMessage(report: Report, told: Told, texts: Texts): string {
  if (isForAdministrator(report) && !asksIt(report)) return administratorMessage(report, told, texts);
  const failure = failureOf(report);
  return letter([
    [subject(texts, report)],
    [say(texts, 'message.it.hello')],
    [openingLine(texts, report, told)],
    section(texts, 'message.it.seen', seenLines(texts, report, told)),
    ...checkBlocks(texts, report),
    section(texts, 'message.it.logs', failure ? logLines(texts, failure, report) : []),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    ...requests(texts, report, told),
    [...(isEmpty(report) ? [] : [say(texts, 'message.it.attached')]), say(texts, 'message.it.thanks')],
  ]);
}
