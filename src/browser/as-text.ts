/**
 * What is large and read by the background alone lies in session memory as one text: the browser takes and gives a text
 * several times as fast as hundreds of parts, and whoever clears cookies waits for that.
 */
export const toText = (item: object): string => JSON.stringify(item);

export const fromText = <Item extends object>(text: string | null | undefined): Item | undefined =>
  text ? (JSON.parse(text) as Item) : undefined;
