import {fact, header, letInLater, onceEachLog, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginStep} from '../login-steps';
import {classOfCode, classOfMessage} from '../named-failures';
import {isEdgeAnswer} from './refusal';

/** The app's own limits count messages; who meets them is signed in. */
const isOfChat = (entry: Entry) => /^\/backend-api\/(?:conversation|sentinel\/chat)/.test(pathOf(entry));

/** A step of the login, and nothing that a signed-in person does. */
export const isTry = (entry: Entry): boolean => isLoginStep(entry) && !isOfChat(entry);

/** A full service answers 429 too, and so do limits that have classes of their own. */
const namesOther = (entry: Entry) => {
  const [code, message] = [fact(entry, 'authCode'), fact(entry, 'message')];
  const id = classOfCode(code ?? '') ?? (message && classOfMessage(message));
  return message === 'at capacity right now' || ![undefined, 'rate-limited'].includes(id);
};

/** The edge or the service counts tries: by the status, or by the edge's code. A challenge, which may have that status too, is no answer of this kind. */
export const limitsTries = (entry: Entry): boolean => {
  const code = fact(entry, 'edgeCode');
  if (!isTry(entry) || !isEdgeAnswer(entry) || namesOther(entry)) return false;
  return code === 1015 ? statusOf(entry) >= 400 : code === undefined && statusOf(entry) === 429;
};

/** Answers of the edge or the service that count tries, and that nothing has overcome, the newest first. */
export const limitsIn = onceEachLog((entries): readonly Entry[] =>
  entries
    .filter(limitsTries)
    .filter(entry => !letInLater(entries, entry))
    .toReversed(),
);

/** Seconds for which a pause is asked for: as a number, or until a date by the clock of who asks. */
export function pauseOf({response, startedDateTime}: Entry): number | undefined {
  const value = header(response, 'retry-after') ?? '';
  const asked = Date.parse(header(response, 'date') ?? startedDateTime);
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.round((Date.parse(value) - asked) / 1000);
  return seconds > 0 ? seconds : undefined;
}
