/** As an address has it; half a sign becomes the sign that stands for what is not readable. */
export const percent = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** How a secret may be written; the same list serves for planting and for looking. */
export const writings: Readonly<Record<string, (text: string) => string>> = {
  raw: text => text,
  percent,
  'percent, twice': text => percent(percent(text)),
  base64: text => Buffer.from(text).toString('base64'),
  base64url: text => Buffer.from(text).toString('base64url'),
  JSON: text => JSON.stringify(text).slice(1, -1),
  HTML: text => text.replace(/[&<>"'@.]/g, sign => `&#${sign.charCodeAt(0)};`),
};

const piece = 8;

/** Every piece of eight characters of a long text; a short one only as a whole. */
function piecesOf(text: string): readonly string[] {
  if (text.length < 2 * piece) return [text];
  return Array.from({length: text.length - piece + 1}, (_, at) => text.slice(at, at + piece));
}

/** Everything by which the secret would give itself away. */
export const tracesOf = (secret: string): ReadonlySet<string> =>
  new Set(Object.values(writings).flatMap(write => piecesOf(write(secret).toLowerCase())));

/** What of the traces stands in the text, whatever its capitals. */
export function leaked(text: string, traces: ReadonlySet<string>): readonly string[] {
  const lower = text.toLowerCase();
  const found = [...traces].filter(trace => trace.length !== piece && lower.includes(trace));
  for (let at = 0; at + piece <= lower.length; at++) {
    const slice = lower.slice(at, at + piece);
    if (traces.has(slice)) found.push(slice);
  }
  return found;
}
