/** One answer for everyone who asks the same object within `milliseconds`; what failed is asked again at once. */
export function cached<Key extends object, Value>(milliseconds: number, load: (key: Key) => Promise<Value>) {
  const answers = new WeakMap<Key, { value: Promise<Value>; until: number }>();
  return (key: Key): Promise<Value> => {
    const known = answers.get(key);
    if (known && known.until > performance.now()) return known.value;
    const value = load(key);
    answers.set(key, { value, until: performance.now() + milliseconds });
    value.catch(() => answers.delete(key));
    return value;
  };
}
