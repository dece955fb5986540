const LEGAL_FORM = new Set(
  "inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ggmbh mbh ag se kg kgaa ug ohg ek ev sa sas sasu sarl srl spa bv nv ab as asa oy oyj aps sp zoo doo pty pte pvt private ltda eireli sl slu kk gk bhd sdn pbc".split(
    " ",
  ),
);

/**
 * What makes two spellings of a company one: its name without case, accents, punctuation and legal form
 * ("Müller & Söhne GmbH & Co. KG" and "MUELLER…" differ, "ACME, Inc." and "Acme" do not). Null when nothing is left.
 */
export function companyKey(name: string): string | null {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);
  const full = words.join(" ");
  if (words.length > 2 && words[0] === "the") words.shift();
  while (words.length > 1 && LEGAL_FORM.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ") || full || null;
}

const NO_COMPANY =
  /^(?:-+|n\/?a|none|null|unknown|confidential|private|not (?:specified|disclosed|available)|anonymous|various|company|undisclosed|\.+|\d+)$/i;

/** Whether it is a name, and not what sources write for none. */
export function isCompanyName(name: string): boolean {
  return name.length > 0 && !NO_COMPANY.test(name) && /[\p{L}\p{N}]/u.test(name);
}
