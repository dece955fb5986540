/**
 * The text of bytes in UTF-8, UTF-16 (with or without a byte order mark) or windows-1252; null when they are no text.
 * A character cut in two at the end of the bytes is left out.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === "windows-1252" && isBinary(bytes)) return null;
  const text = new TextDecoder(encoding).decode(bytes).replace(/\uFFFD+$/, "");
  return encoding === "utf-8" && isBinary(bytes) ? null : text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let evenZeros = 0;
  let oddZeros = 0;
  const looked = Math.min(bytes.length, 2000);
  for (let at = 0; at < looked; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  // Western text in UTF-16 has a zero in nearly every other byte, and all of them on one side.
  if (oddZeros > looked / 3 && evenZeros < looked / 20) return "utf-16le";
  if (evenZeros > looked / 3 && oddZeros < looked / 20) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Valid UTF-8, apart from a last character that may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** More than a few stray bytes, one in a hundred, are control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11) controls++;
  }
  return controls > 4 + bytes.length / 100;
}

/** The characters of windows-1252 that stand for the bytes 80 to 9f. */
const HIGH_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-8 that was once read as windows-1252 and saved so: "â€“" for a dash, "Ã©" for é. */
function mendMojibake(text: string): string {
  return text.replace(
    /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{1,3}/g,
    (broken) => {
      const bytes = Uint8Array.from(broken, (char) => {
        const high = HIGH_1252.indexOf(char);
        return high >= 0 ? 0x80 + high : char.charCodeAt(0);
      });
      const mended = new TextDecoder().decode(bytes);
      return mended.includes("\uFFFD") ? broken : mended;
    },
  );
}

/** A line set with spaces between its letters: "W O R K  E X P E R I E N C E". */
const SPACED_LINE = /^[ \t]*(?:[\p{L}&]{1,2}[ \t]{1,3}){4,60}[\p{L}&]{1,2}[ \t]*$/gmu;

function joinLetters(line: string): string {
  const letters = line.trim().split(/[ \t]+/);
  if (letters.filter((part) => part.length === 1).length < letters.length * 0.8) return line;
  return line
    .trim()
    .replace(/(?<=\S) (?=\S)/g, "")
    .replace(/[ \t]+/g, " ");
}

/**
 * Text that any store can hold: one kind of line break, no control characters or NUL (PostgreSQL has no NUL), no half
 * surrogate pairs, no invisible marks, private-use signs (the bullets of symbol fonts) as bullets, at most one empty
 * line in a row.
 */
export function cleanText(text: string): string {
  return (
    mendMojibake(text.normalize("NFC"))
      .replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))
      .replace(/[\uE000-\uF8FF]/g, "•")
      // Control characters that are windows-1252 in disguise: an old dash is still a dash.
      .replace(/[\u0080-\u009F]/g, (char) => HIGH_1252[char.charCodeAt(0) - 0x80]!)
      .replace(/[^\P{C}\n\t]/gu, "")
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      .replace(/\uFFFD/g, "")
      .replace(/Â(?=\s)/g, "")
      // The wide dash, whose last byte windows-1252 does not have.
      .replace(/ï¼|\uFF0D/g, "-")
      .replace(SPACED_LINE, joinLetters)
      .replace(/[ \t]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}
