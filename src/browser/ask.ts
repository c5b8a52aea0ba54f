import browser, {type Runtime} from 'webextension-polyfill';
import type {Answer, Question, Questions} from './questions';

type Arguments<Asked extends Question> = Parameters<Questions[Asked]>;

interface Message {
  readonly question: Question;
  readonly about: readonly unknown[];
}

/** One answer for each question: leaving one out does not compile. */
export type Answers = {
  readonly [Asked in Question]: (...about: Arguments<Asked>) => Promise<Answer<Asked>> | Answer<Asked>;
};

/** Asks the background. @throws what the background threw, as an Error with its message. */
export const ask = <Asked extends Question>(question: Asked, ...about: Arguments<Asked>): Promise<Answer<Asked>> =>
  browser.runtime.sendMessage({question, about}) as Promise<Answer<Asked>>;

const isOurs = (sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;

function isMessage(message: unknown, answers: Answers): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const {question, about} = message as Partial<Record<'question' | 'about', unknown>>;
  return typeof question === 'string' && Object.hasOwn(answers, question) && Array.isArray(about);
}

/** Answers questions, and only those that come from a page of our own origin. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurs(sender) || !isMessage(message, answers)) return undefined;
    const reply = answers[message.question] as (...about: readonly unknown[]) => unknown;
    return Promise.resolve().then(() => reply(...message.about));
  });
}
