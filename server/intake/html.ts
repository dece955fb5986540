import { Parser } from "htmlparser2";

const PARAGRAPHS = new Set([
  "p",
  "ul",
  "ol",
  "table",
  "section",
  "article",
  "blockquote",
  "pre",
  "hr",
  "dl",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);
const LINES = new Set(["br", "div", "li", "tr", "header", "footer", "dt", "dd", "form", "main", "aside"]);
const SKIPPED = new Set(["script", "style", "noscript", "template", "svg", "head", "iframe"]);

/** Characters that go through the parser at a time. */
const CHUNK = 8 * 1024;
/** Elements in elements; the parser's work grows with the square of it, so beyond this it starts afresh. */
const MAX_OPEN = 500;

/**
 * HTML as lines of text: paragraphs apart by a blank line, list items as "- " lines, cells apart by " | ", entities
 * read; scripts, styles and the like left out. With `keepLineBreaks` those of the text stay, as in a `<pre>`.
 */
export function htmlToLines(html: string, keepLineBreaks: boolean): string {
  const lines = createLines();
  let open = 0;
  let skipping = 0;
  let preformatted = keepLineBreaks ? 1 : 0;
  const createParser = () =>
    new Parser(
      {
        onopentag(name) {
          open++;
          if (SKIPPED.has(name)) skipping++;
          else if (name === "li") {
            lines.trimEnd();
            lines.add("\n- ");
          } else if (name === "td" || name === "th") {
            if (!lines.atStart()) lines.add(" | ");
          } else if (PARAGRAPHS.has(name)) {
            if (!lines.endsWith("- ")) lines.break("\n\n");
          } else if (name === "br") lines.add("\n");
          else if (LINES.has(name) && !lines.endsWith("\n") && !lines.endsWith("- ")) lines.break("\n");
          if (name === "pre") preformatted++;
        },
        onclosetag(name) {
          open--;
          if (SKIPPED.has(name)) skipping--;
          else if (PARAGRAPHS.has(name)) lines.break("\n\n");
          else if (LINES.has(name) && name !== "br" && !lines.endsWith("\n")) lines.break("\n");
          if (name === "pre") preformatted--;
        },
        ontext(text) {
          if (skipping > 0) return;
          const part = preformatted > 0 ? text : text.replace(/\s+/g, " ");
          lines.add(lines.endsInSpace() ? part.replace(/^ +/, "") : part);
        },
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
  let parser = createParser();
  for (let at = 0; at < html.length; ) {
    let end = at + CHUNK;
    // Between two tags, so that a parser that starts afresh meets no half of one.
    const tag = end < html.length ? html.lastIndexOf("<", end) : -1;
    if (tag > at) end = tag;
    parser.write(html.slice(at, end));
    if (open > MAX_OPEN && tag > at) {
      parser.end();
      parser = createParser();
    }
    at = end;
  }
  parser.end();
  return lines.text();
}

/** Text that grows and is looked at only at its end: each step costs its own length, not that of the whole. */
interface Lines {
  add(text: string): void;
  /** Takes white space off the end. */
  trimEnd(): void;
  /** Ends the line, or the paragraph. */
  break(mark: "\n" | "\n\n"): void;
  endsWith(mark: "\n" | "- "): boolean;
  endsInSpace(): boolean;
  /** Whether nothing but white space stands on the last line. */
  atStart(): boolean;
  text(): string;
}

function createLines(): Lines {
  /** None is empty. */
  const parts: string[] = [];
  const trimEnd = () => {
    while (parts.length) {
      const last = parts.pop()!.trimEnd();
      if (!last) continue;
      parts.push(last);
      break;
    }
  };
  const add = (text: string) => {
    if (text) parts.push(text);
  };
  return {
    add,
    trimEnd,
    break(mark) {
      trimEnd();
      add(mark);
    },
    endsWith(mark) {
      const last = parts.at(-1) ?? "";
      return (last.length < mark.length ? (parts.at(-2) ?? "") + last : last).endsWith(mark);
    },
    endsInSpace() {
      const last = parts.at(-1);
      return last !== undefined && last.trimEnd().length < last.length;
    },
    atStart() {
      for (let index = parts.length - 1; index >= 0; index--) {
        const part = parts[index]!;
        const bare = part.trimEnd();
        if (part.indexOf("\n", bare.length) >= 0) return true;
        if (bare) return false;
      }
      return true;
    },
    text: () => parts.join(""),
  };
}
