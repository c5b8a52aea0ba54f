/** The address, or undefined when the text is none. Parsing is the dearest step of cleaning, so it is done once. */
export function addressIn(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
