import {say, type Texts} from '../../../texts/say';
import {systemOf} from '../lines/environment-line';
import {type Block, listed, stated} from '../lines/letter';
import type {Report, Told} from '../report';

/** Who is affected, where that was told. */
export const whoLines = (texts: Texts, {who}: Told): Block =>
  stated(texts, 'message.label.who', who && say(texts, `message.told.who.${who}`));

/** Browser and system, with their versions. */
export function placeLines(texts: Texts, {evidence}: Report): Block {
  const {environment = {}} = evidence;
  const known = [environment.browser, systemOf(environment)].filter(part => part !== undefined);
  return stated(texts, 'message.label.place', listed(texts, known));
}

/** What support asks of the account, and of the place it is used from. The address of the account is never known here. */
export function aboutMeLines(texts: Texts, report: Report, told: Told): Block {
  const {environment = {}} = report.evidence;
  return [
    ...stated(texts, 'message.label.account', say(texts, 'message.account')),
    ...stated(texts, 'message.label.sign-in', told.signIn && say(texts, `message.told.sign-in.${told.signIn}`)),
    ...stated(texts, 'message.label.plan', told.plan && say(texts, `message.told.plan.${told.plan}`)),
    ...whoLines(texts, told),
    ...stated(texts, 'summary.browser', environment.browser),
    ...stated(texts, 'summary.system', systemOf(environment)),
    ...stated(texts, 'summary.language', environment.language),
    ...stated(texts, 'summary.time-zone', environment.timeZone),
  ];
}
