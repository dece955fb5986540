/**
 * All matches of a global pattern in a text: what `text.matchAll(pattern)` gives, but for the copy of the pattern that
 * it makes each time, which costs more than the search where the pattern is long and the text short.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
