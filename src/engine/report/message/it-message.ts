import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import {logLines} from '../lines/failure-lines';
import {failureOf, isSolved} from '../lines/failure-of';
import {letter, section} from '../lines/letter';
import {triedLines} from '../lines/tried-lines';
import {inShort, whatHappened} from '../lines/what-happened';
import type {Report, Told} from '../report';
import {administratorMessage, isForAdministrator} from './administrator-message';
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
export function suggestsIt({diagnosis}: Report): boolean {
  const [verdict, ...others] = diagnosis.findings;
  return verdict !== undefined && (isForIt(verdict) || others.some(({remedies}) => remedies[0] === 'ask-it'));
}

/** What is asked, and no more blame for the network than the evidence lays on it. */
function opening(texts: Texts, report: Report): string {
  const failure = failureOf(report);
  const kind = failure && isOfNetwork(failure) ? 'network' : 'unsure';
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
    section(texts, 'message.it.seen', seenLines(texts, report, told)),
    section(texts, 'message.it.logs', failure ? logLines(texts, failure, report) : []),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    allow(texts, told),
    section(texts, 'message.it.beside', beside(texts)),
    section(texts, 'message.it.check', checks(texts)),
    [say(texts, 'message.it.on-purpose')],
    [say(texts, 'message.it.attached'), say(texts, 'message.it.thanks')],
  ]);
}
