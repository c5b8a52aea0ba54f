/**
 * Who issued a certificate, read out of its DER: all names of the issuer, of which nothing else is needed.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */

interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

/** One element of a sequence; undefined where the bytes end in the middle of it. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return undefined;
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > 3) return undefined;
  const length = more === 0 ? first : bytes.slice(at + 2, at + 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const from = at + 2 + more;
  return from + length > bytes.length ? undefined : {tag, from, to: from + length};
}

function elementsIn(bytes: Uint8Array, {from, to}: Pick<Element, 'from' | 'to'>): readonly Element[] {
  const found: Element[] = [];
  for (let at = from; at < to; ) {
    const element = elementAt(bytes, at);
    if (!element || element.to > to) return found;
    found.push(element);
    at = element.to;
  }
  return found;
}

/** UTF8String, PrintableString, T61String, IA5String. */
const texts = [0x0c, 0x13, 0x14, 0x16];
const version = 0xa0;

/** Deeper than a name lies nothing of use. */
function textsIn(bytes: Uint8Array, element: Element, depth = 0): readonly string[] {
  if (texts.includes(element.tag)) return [new TextDecoder().decode(bytes.slice(element.from, element.to))];
  if ((element.tag & 0x20) === 0 || depth > 4) return [];
  return elementsIn(bytes, element).flatMap(inner => textsIn(bytes, inner, depth + 1));
}

/** The names of the issuer, joined; empty when the bytes are no certificate. */
export function issuerNames(der: Uint8Array): string {
  const [certificate] = elementsIn(der, {from: 0, to: der.length});
  const [signed] = certificate ? elementsIn(der, certificate) : [];
  const parts = signed ? elementsIn(der, signed) : [];
  const [, , issuer] = parts[0]?.tag === version ? parts.slice(1) : parts;
  return issuer ? textsIn(der, issuer).join(', ') : '';
}
