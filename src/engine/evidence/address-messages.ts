/**
 * Sentences that stand in `error_description` of an address, as of 2026-11-22. Few, because the half of the background
 * that always listens reads addresses; all others are in known-messages.ts.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export const addressMessages = ['The consent verifier has already been used.', 'Please verify your email'] as const;

const plain = (text: string) => text.replaceAll('’', "'").toLowerCase();

/**
 * Finds the first of some sentences that a text holds; typographic quotes and capitals do not matter.
 * @param wholeOnly those too short to be looked for inside other text
 */
export function messageFinder<const Message extends string>(
  messages: readonly Message[],
  wholeOnly: readonly Message[] = [],
): (text: string) => Message | undefined {
  const looked = messages.map(message => [message, plain(message)] as const);
  return text => {
    if (text === '' || text.length > 5000) return undefined;
    const said = plain(text);
    return looked.find(([message, words]) =>
      wholeOnly.includes(message) ? said === words : said.includes(words),
    )?.[0];
  };
}

export const messageInAddress = messageFinder(addressMessages);
