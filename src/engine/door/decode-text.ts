/** Why a file cannot be read; the message is for a person and says what to do. */
export class UnreadableFile extends Error {}

const notText = () => new UnreadableFile('the file is not text; choose the .har file itself, unzipped');

function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && third === 0) ? 'utf-16be' : 'utf-8';
}

/** UTF-8 or UTF-16, with or without byte-order mark. A stray byte inside costs its character, as it does in DevTools. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('the file is empty; export the HAR again');
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    throw new UnreadableFile('the file is too large to be read; export only the login');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  if (/[\u0000-\u0008\ufffd]/.test(text.slice(0, 20))) throw notText();
  return text;
}
