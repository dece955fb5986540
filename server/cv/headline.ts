import type { Section } from "./sections.ts";
import { tidy, titleIn } from "./titles.ts";

const MAX_HEADLINE = 120;
const LOOKED_LINES = 8;

/** Trades that are also family names. */
const SURNAME =
  /^(?:baker|barber|barista|butcher|butler|carpenter|carter|chandler|chef|coach|cook|cooper|dancer|dean|driver|farmer|fisher|gardener|guard|hunter|judge|major|mason|miller|minister|painter|pastor|porter|potter|reader|shepherd|singer|smith|taylor|turner|walker|weaver|wright|[\p{L}]+smith|bauer|fischer|förster|gärtner|jäger|koch|köhler|maler|maurer|meister|müller|richter|schäfer|schneider|schreiner|schuster|wagner|weber|zimmermann|boucher|boulanger|charpentier|fournier|chauffeur|mercier|cabrero|zapatero|herrero|bakker|visser|smit|kok|kuiper|mulder)$/iu;

/** What may stand before a trade in a title, and in no name. */
const RANK =
  /^(?:senior|sr|junior|jr|head|lead|line|prep|pastry|sous|executive|assistant|chief|house|master|private|personal|truck|bus|delivery|forklift|taxi|security|lifeguard|team|life|career|fitness|football|sports|landscape|certified|licensed|experienced|apprentice|freelance|oberste|stellvertretende\p{L}*)$/iu;

/** The line near the top that says what the person is; their name is none, even where it is also a trade. */
export function headlineOf(sections: readonly Section[]): string | null {
  const top = sections[0]!.lines.filter((line) => line !== "").slice(0, LOOKED_LINES);
  for (const [index, line] of top.entries()) {
    const words = line.replace(/^[\s#*•·-]+|[\s*•·,;:-]+$/g, "").replace(/\s+/g, " ");
    if (words.length > MAX_HEADLINE || /\d{3}|@|https?:|www\./.test(words) || /[.!?]\s\p{Lu}/u.test(words)) continue;
    if (index === 0 && isName(words)) continue;
    if (titleIn(words)) return tidy(words);
  }
  return null;
}

function isName(words: string): boolean {
  const parts = words.split(" ");
  return parts.length >= 2 && parts.length <= 3 && SURNAME.test(parts.at(-1)!) && !RANK.test(parts[0]!);
}
