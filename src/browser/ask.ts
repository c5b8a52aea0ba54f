import browser, {type Runtime} from 'webextension-polyfill';
import type {Answer, Question, Questions} from './questions';

type Arguments<Asked extends Question> = Parameters<Questions[Asked]>;

interface Message {
  readonly question: Question;
  readonly about: readonly unknown[];
}

/** What goes back: the background's own failure is an answer too; only a worker that was stopped gives none. */
type Reply = {readonly answer: unknown} | {readonly failure: string};

/** One answer for each question: leaving one out does not compile. */
export type Answers = {
  readonly [Asked in Question]: (...about: Arguments<Asked>) => Promise<Answer<Asked>> | Answer<Asked>;
};

/** A worker that was stopped over its answer is woken by asking again; it takes up what it had begun. */
async function askTwice(message: Message): Promise<Reply> {
  try {
    return (await browser.runtime.sendMessage(message)) as Reply;
  } catch {
    return (await browser.runtime.sendMessage(message)) as Reply;
  }
}

/** Asks the background. @throws what the background threw, as an Error with its message. */
export async function ask<Asked extends Question>(question: Asked, ...about: Arguments<Asked>): Promise<Answer<Asked>> {
  const reply = await askTwice({question, about});
  if ('failure' in reply) throw new Error(reply.failure);
  return reply.answer as Answer<Asked>;
}

const isOurs = (sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;

function isMessage(message: unknown, answers: Answers): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const {question, about} = message as Partial<Record<'question' | 'about', unknown>>;
  return typeof question === 'string' && Object.hasOwn(answers, question) && Array.isArray(about);
}

async function replyTo(answers: Answers, {question, about}: Message): Promise<Reply> {
  const answerIt = answers[question] as (...about: readonly unknown[]) => unknown;
  try {
    return {answer: await answerIt(...about)};
  } catch (reason) {
    return {failure: reason instanceof Error ? reason.message : String(reason)};
  }
}

/** Answers questions, and only those that come from a page of our own origin. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isOurs(sender) && isMessage(message, answers) ? replyTo(answers, message) : undefined,
  );
}
