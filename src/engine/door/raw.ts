/** A header, a cookie, a parameter. */
export interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** Narrowing of what a file or a message says, once, at the edge. A wrong type becomes the empty value. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const record = (value: unknown): Raw => (isRecord(value) ? value : {});
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** At most 1000 members: longer lists of headers or cookies are no login. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 1000) : []);

export const pairs = (value: unknown): readonly NameValue[] =>
  list(value).map(item => ({name: text(record(item).name), value: text(record(item).value)}));

/** A field that is left out where there is nothing to say. */
export const optional = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): {readonly [Key in Name]?: Value} => (value === undefined ? {} : ({[name]: value} as {[Key in Name]: Value}));
