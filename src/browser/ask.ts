import {browser} from './browser';
import type {Answer, Arguments, Asked, Question, Reply} from './questions';

const send = (asked: Asked) => browser.runtime.sendMessage(asked) as Promise<Reply | undefined>;

/** A name for one click of the person. */
export const newClick = (): string => crypto.randomUUID();

/** A worker that was stopped over its answer is woken by asking again; it takes up what it had begun. */
async function askTwice(asked: Asked): Promise<Reply> {
  const first = await send(asked).catch(() => undefined);
  const reply = first ?? (await send(asked));
  if (!reply) throw new Error('The background gave no answer');
  return reply;
}

/** Asks the background. @throws what the background threw, as an Error with its message. */
export async function ask<Name extends Question>(question: Name, ...about: Arguments<Name>): Promise<Answer<Name>> {
  const reply = await askTwice({question, about});
  if ('failure' in reply) throw new Error(reply.failure);
  return reply.answer as Answer<Name>;
}
