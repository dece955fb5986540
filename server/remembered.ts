/** Longer texts hardly come twice. */
const LONGEST_TEXT = 200;

/**
 * `read` with a memory, for what is read over and over: the titles, words and places of thousands of postings, or of one. A text
 * that comes again gets what it got before, which nobody may change. When `most` texts are known it forgets them all.
 */
export function remembered<Result extends object | string | boolean | null>(
  read: (text: string) => Result,
  most = 5_000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return read(text);
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      result = read(text);
      known.set(text, result);
    }
    return result;
  };
}
