/** Works a thing out once for each key, however many ask for it: long logs are asked again and again. */
export function once<Key extends object, Value extends NonNullable<unknown>>(
  of: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}
