import {say, type Texts} from '../../../texts/say';

export const recipients = ['openai', 'it'] as const;
export type Recipient = (typeof recipients)[number];

/** Where a message goes, how it gets there, and what to expect. */
export interface Destination {
  readonly place: string;
  /** Only where there is one and the same for everybody. */
  readonly url?: string;
  /** In this order. */
  readonly steps: readonly string[];
  readonly expect: string;
  /** That the place may have changed since it was looked up. */
  readonly asOf?: string;
}

/** @see https://help.openai.com/en/articles/6614161-how-can-i-contact-support */
const lookedUp = '2026-03-07';

const toOpenAi = (texts: Texts): Destination => ({
  place: say(texts, 'message.where.openai.place'),
  url: 'https://help.openai.com/',
  steps: (['open', 'chat', 'human', 'paste', 'attach'] as const).map(step =>
    say(texts, `message.where.openai.${step}`),
  ),
  expect: say(texts, 'message.where.openai.expect'),
  asOf: say(texts, 'message.where.as-of', {date: lookedUp}),
});

const toIt = (texts: Texts): Destination => ({
  place: say(texts, 'message.where.it.place'),
  steps: (['open', 'paste', 'attach'] as const).map(step => say(texts, `message.where.it.${step}`)),
  expect: say(texts, 'message.where.it.expect'),
});

/** Where exactly to send a message, and what to expect. */
export const whereToSend = (recipient: Recipient, texts: Texts): Destination =>
  recipient === 'openai' ? toOpenAi(texts) : toIt(texts);
