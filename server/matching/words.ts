const LEGAL_FORM = new Set(
  `ab ag as asa bv co company corp corporation eg ek ev gbr gmbh holding holdings inc incorporated kg kgaa limited llc llp
   ltd lp mbh nv ohg oy oyj plc pte pty sa sarl sas se sl spa srl ug the`.split(/\s+/),
);

/** Words without case, accents and punctuation, one space between them: "Zürich (ZH)" becomes "zurich zh". */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** What makes two spellings of a skill or an industry one: case and spacing do not count. Empty for blank names. */
function skillKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The company's name without case, punctuation and legal form: "ACME, Inc." and "Acme" are one. */
export function companyKey(name: string): string {
  // "A.G." and "S.p.A." are the legal forms too, so dots vanish before the rest becomes spaces.
  const words = fold(name.replace(/\./g, "")).split(" ");
  const kept = words.filter((word) => !LEGAL_FORM.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** The names with different keys, blank ones left out, as [key, first spelling]. */
export function distinct(names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const key = skillKey(name);
    if (key !== "" && !found.has(key)) found.set(key, name);
  }
  return found;
}
