import type { Dice } from "./demo-dice.ts";
import type { Pattern } from "./demo-vocabulary.ts";

/** How a source writes its descriptions. */
export type Format = "html" | "html-entities" | "html-escaped" | "text" | "text-entities";

/** A piece of a description, before any markup. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] };

/** Chooses among `[a|b]` and fills in `{name}`. Throws on an unknown name, so that no posting shows one. */
export function expand(pattern: Pattern, dice: Dice, values: Readonly<Record<string, string>> = {}): string {
  return pattern
    .replace(/\[([^\]]*)\]/g, (_, options: string) => dice.pick(options.split("|")))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Nothing to put in for {${name}} in "${pattern}".`);
      return value;
    });
}

/**
 * The lines that apply, without their marks: those for another country than `country` or for none of `kinds` (of
 * employer, of work, the level) are left out.
 */
export function applicable(lines: readonly Pattern[], country: string, kinds: readonly string[]): Pattern[] {
  return lines.flatMap((line) => {
    let rest = line;
    for (let mark = /^([@#])([^:]+): /.exec(rest); mark; mark = /^([@#])([^:]+): /.exec(rest)) {
      const fitting = mark[1] === "@" ? [country] : kinds;
      if (!mark[2]!.split(",").some((wanted) => fitting.includes(wanted))) return [];
      rest = rest.slice(mark[0].length);
    }
    return [rest];
  });
}

/** "a, b and c". */
export function enumerate(items: readonly string[], and: string): string {
  const last = items[items.length - 1];
  if (last === undefined || items.length === 1) return last ?? "";
  // Spanish says "e" before the sound of an i.
  const joint = and === " y " && /^h?i(?!e)/i.test(last) ? " e " : and;
  return items.slice(0, -1).join(", ") + joint + last;
}

/** Sentences in one paragraph, each with its full stop. */
export function sentences(lines: readonly string[]): string {
  return lines.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(" ");
}

/** A description as its source would send it. */
export function renderDescription(blocks: readonly Block[], format: Format, dice: Dice): string {
  if (format === "text" || format === "text-entities") {
    const text = renderText(blocks, dice);
    return format === "text" ? text : text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("–", "&ndash;");
  }
  const html = renderHtml(blocks, dice);
  if (format === "html") return html;
  // Whole characters above ASCII as numeric entities, the way older systems send them.
  const entities = html.replace(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0)};`);
  return format === "html-entities" ? entities : escapeHtml(html);
}

function renderText(blocks: readonly Block[], dice: Dice): string {
  const bullet = dice.pick(["- ", "• ", "* ", "– "]);
  const heading = dice.pick([
    (text: string) => `${text}:`,
    (text: string) => text.toUpperCase(),
    (text: string) => text,
  ]);
  let text = "";
  for (const block of blocks) {
    if (block.kind === "heading") text += `\n\n${heading(block.text)}`;
    else if (block.kind === "list") text += `\n${block.items.map((item) => bullet + item).join("\n")}`;
    else text += `\n\n${block.text}`;
  }
  return text.trim();
}

function renderHtml(blocks: readonly Block[], dice: Dice): string {
  const [open, close] = dice.pick([
    ["<h3>", "</h3>"],
    ["<h2>", "</h2>"],
    ["<p><strong>", "</strong></p>"],
    ["<p><b>", ":</b></p>"],
  ] as const);
  const paragraphs = dice.pick([
    ["<p>", "</p>"],
    ["<p>", "</p>\n"],
    ["<div>", "</div>\n<br>"],
  ] as const);
  const html = blocks.map((block) => {
    if (block.kind === "heading") return `${open}${escapeHtml(block.text)}${close}`;
    if (block.kind === "list")
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("\n")}</ul>`;
    return `${paragraphs[0]}${escapeHtml(block.text)}${paragraphs[1]}`;
  });
  return html.join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
