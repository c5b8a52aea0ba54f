import {browser, type Runtime} from './browser';
import {onMessage} from './messages';
import type {Answer, Arguments, Asked, Question, Reply} from './questions';

/** One answer for each question: leaving one out does not compile. */
export type Answers = {
  readonly [Name in Question]: (...about: Arguments<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

const isOurs = ({id, url}: Runtime.MessageSender) =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;

function isAsked(message: unknown): message is Asked {
  const {question, about} = Object(message) as Partial<Record<keyof Asked, unknown>>;
  return typeof question === 'string' && Array.isArray(about);
}

export const failureOf = (reason: unknown): Reply => ({
  failure: reason instanceof Error ? reason.message : String(reason),
});

/** Takes questions, and only those that come from a page of our own origin. */
export function onQuestion(reply: (asked: Asked) => Promise<Reply>): void {
  onMessage((message, sender) => (isOurs(sender) && isAsked(message) ? reply(message).catch(failureOf) : undefined));
}

/** Looks the answer up and gives it. */
export async function replyFrom(answers: Answers, {question, about}: Asked): Promise<Reply> {
  if (!Object.hasOwn(answers, question)) return failureOf(`Nobody answers ${question}`);
  const answer = answers[question as Question] as (...about: readonly unknown[]) => unknown;
  return {answer: await answer(...about)};
}
