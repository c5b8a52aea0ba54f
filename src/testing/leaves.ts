type Json = null | boolean | number | string | readonly Json[] | {readonly [name: string]: Json};

/** How a secret may stand where something harmless stood. */
const ways: ReadonlyArray<readonly [how: string, put: (text: string, secret: string) => Json]> = [
  ['instead of', (_text, secret) => secret],
  ['instead of, as a number', (_text, secret) => (/^\d{1,15}$/.test(secret) ? Number(secret) : secret)],
  ['behind', (text, secret) => text + secret],
  ['before', (text, secret) => secret + text],
  ['a word behind', (text, secret) => `${text} ${secret}`],
  ['a path behind', (text, secret) => `${text}/${secret}`],
  ['a part behind', (text, secret) => `${text}; ${secret}`],
  ['a value behind', (text, secret) => `${text}; x=${secret}`],
  ['a parameter behind', (text, secret) => `${text}?error=${secret}&code=${secret}`],
  ['a member behind', (text, secret) => `${text}, ${secret}`],
  ['a line behind', (text, secret) => `${text}\n${secret}`],
  ['in the middle of', (text, secret) => text.slice(0, text.length / 2) + secret + text.slice(text.length / 2)],
];

type Planted = readonly [place: string, file: Json];

const isObject = (value: Json): value is {readonly [name: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inside(value: Json, secret: string, place: string): readonly Planted[] {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.flatMap((item, index) =>
      everywhere(item, secret, `${place}[${index}]`).map(([where, made]): Planted => [where, items.with(index, made)]),
    );
  }
  if (!isObject(value)) return [];
  const named = Object.entries(value).flatMap(([name, item]) =>
    everywhere(item, secret, `${place}.${name}`).map(([where, made]): Planted => [where, {...value, [name]: made}]),
  );
  return [...named, [`${place}, another key`, {...value, [secret]: secret, [`_${secret}`]: {[secret]: secret}}]];
}

/** The file once for every place in it and every way of standing there: at each leaf, as a key, in an extra field. */
export function everywhere(value: Json, secret: string, place = ''): readonly Planted[] {
  if (typeof value === 'object' && value !== null) return inside(value, secret, place);
  return ways.map(([how, put]): Planted => [`${how} ${place}`, put(String(value ?? ''), secret)]);
}
