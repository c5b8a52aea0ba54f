import {say, type Texts} from '../../../texts/say';
import {diagnosisLines, errorLines, idLines, requestLines} from '../lines/failure-lines';
import {failureOf, isSolved} from '../lines/failure-of';
import {type Block, letter, section} from '../lines/letter';
import {whenLines} from '../lines/time-lines';
import {triedLines} from '../lines/tried-lines';
import {inShort, whatHappened} from '../lines/what-happened';
import type {Report, Told} from '../report';
import {placeLines, whoLines} from './about-me-lines';
import {checkBlocks} from './check-lines';

/** Whether those who run the workspace decide, and not those who run the network. */
export const isForAdministrator = (report: Report): boolean =>
  failureOf(report)?.remedies.includes('ask-administrator') ?? false;

function seen(texts: Texts, report: Report, told: Told): Block {
  const failure = failureOf(report);
  if (!failure) return [];
  return [
    ...errorLines(texts, failure),
    ...whenLines(texts, report),
    ...requestLines(texts, failure),
    ...idLines(texts, failure),
    ...whoLines(texts, told),
    ...placeLines(texts, report),
    ...diagnosisLines(texts, failure),
  ];
}

const checks = (texts: Texts): Block => [
  say(texts, 'message.administrator.member', {account: say(texts, 'message.account')}),
  say(texts, 'message.administrator.method'),
  say(texts, 'message.administrator.active'),
];

/** A message to whoever runs the workspace of an organisation, in the language of the texts, ready to be pasted. */
export const administratorMessage = (report: Report, told: Told, texts: Texts): string =>
  letter([
    [say(texts, 'message.administrator.subject', {detail: inShort(texts, report)})],
    [say(texts, 'message.administrator.hello')],
    [
      [
        say(texts, 'message.it.greeting'),
        say(texts, `message.administrator.opening.${isSolved(report) ? 'solved' : 'failing'}`, {
          what: whatHappened(texts, report),
        }),
      ].join(say(texts, 'ui.space')),
    ],
    section(texts, 'message.administrator.check', checks(texts)),
    section(texts, 'message.it.seen', seen(texts, report, told)),
    ...checkBlocks(texts, report),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    [say(texts, 'message.it.on-purpose')],
    [say(texts, 'message.it.attached'), say(texts, 'message.it.thanks')],
  ]);
