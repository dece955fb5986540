import { COUNTRY_ALIASES, COUNTRY_CODES, COUNTRY_LETTERS, GROUPS } from "./countries.data.ts";
import { foldName } from "./fold.ts";

const codes = new Set(COUNTRY_CODES.split(" "));
const letters = new Map(COUNTRY_LETTERS.split(",").map((entry) => entry.split(" ") as [string, string]));
let names: Map<string, string> | undefined;
let groups: Map<string, string[]> | undefined;

/** Languages in which postings name countries; the names are the runtime's own (Unicode CLDR). */
const LOCALES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da"];

function readNames(): Map<string, string> {
  const read = new Map<string, string>();
  for (const entry of COUNTRY_ALIASES) {
    for (const name of entry.slice(3).split(";")) if (foldName(name)) read.set(foldName(name), entry.slice(0, 2));
  }
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = foldName(display.of(code) ?? "");
      if (name && !read.has(name)) read.set(name, code);
    }
  }
  return read;
}

/**
 * ISO 3166-1 alpha-2 of a country's name in ten languages, or of its two letters in capitals ("DE", "UK") or its usual
 * three ("USA"); null if it is none. A name that is also a region's ("Georgia") counts.
 */
export function countryOf(written: string): string | null {
  const name = written.trim();
  if (/^[A-Z]{2,3}$/.test(name)) {
    const code = codes.has(name) ? name : letters.get(name);
    if (code) return code;
  }
  names ??= readNames();
  return names.get(foldName(name)) ?? null;
}

function readGroups(): Map<string, string[]> {
  const members = new Map<string, string>();
  const titles: [string, string[]][] = [];
  for (const entry of GROUPS) {
    const [said = "", list = ""] = entry.split(": ");
    const [title = "", ...others] = said.split(";");
    members.set(title.replaceAll(" ", "-"), list);
    titles.push([title, others]);
  }
  const resolve = (list: string): string[] =>
    list
      .split(" ")
      .flatMap((part) => (part.length === 2 && !members.has(part) ? [part] : resolve(members.get(part) ?? "")));
  const read = new Map<string, string[]>();
  for (const [title, others] of titles) {
    const list = [...new Set(resolve(members.get(title.replaceAll(" ", "-")) ?? ""))].filter(Boolean).sort();
    for (const name of [title, ...others]) read.set(foldName(name), list);
  }
  return read;
}

/** The countries of a group that postings name ("EU", "LATAM", "DACH"), sorted; null if it is none. */
export function countriesOfGroup(written: string): string[] | null {
  groups ??= readGroups();
  return groups.get(foldName(written)) ?? null;
}
