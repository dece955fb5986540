/** What windows-1252 shows for the bytes 0x80 to 0x9f; the five bytes it leaves open stand for themselves. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));
const CONTINUATION = `[\\u0080-\\u00bf${HIGH.replace(/[\\\]^-]/g, "\\$&")}]`;

/**
 * UTF-8 that was read as windows-1252, where it can be nothing else:
 * - general punctuation, arrows, bullets and € (a three-byte sequence that begins "â"), emoji ("ð" and three),
 * - a byte order mark ("ï»¿"),
 * - letters of Latin-1 and its neighbours ("Ã©", "Ã¼", "Â£", "Å‚"): never "Ã" before a no-break space, which Portuguese has,
 * - runs of two or more such pairs in other scripts ("ÐŸÑ€").
 */
const BROKEN = new RegExp(
  [
    `\\u00e2[\\u0080-\\u00ac${HIGH.replace(/[\\\]^-]/g, "\\$&")}]${CONTINUATION}`,
    `\\u00f0(?:\\u009f|Ÿ)${CONTINUATION}{2}`,
    "\\u00ef\\u00bb\\u00bf",
    `\\u00c2[\\u00a0-\\u00bf\\u0080-\\u009f]`,
    `[\\u00c3-\\u00c5][\\u0080-\\u009f\\u00a1-\\u00bf${HIGH.replace(/[\\\]^-]/g, "\\$&")}]`,
    `(?:[\\u00ce-\\u00d9]${CONTINUATION}){2,}`,
  ].join("|"),
  "g",
);
const SUSPICIOUS = /[\u0080-\u009f\u00c2-\u00c5\u00ce-\u00d9\u00e2\u00ef\u00f0]/;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Mends text whose UTF-8 was read as windows-1252, once or twice over ("â€™" to "’"); leaves all else as it is. */
export function mendEncoding(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  let mended = text;
  for (let round = 0; round < 2; round++) {
    const before = mended;
    mended = mended.replace(BROKEN, mendSequence);
    if (mended === before) break;
  }
  // A lone C1 control is a byte of windows-1252 that was read as ISO 8859-1.
  return mended.replace(/[\u0080-\u009f]/g, (control) => {
    const shown = HIGH[control.charCodeAt(0) - 0x80] ?? "";
    return shown === control ? "" : shown;
  });
}

function mendSequence(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    return decoder.decode(bytes);
  } catch {
    return sequence;
  }
}
