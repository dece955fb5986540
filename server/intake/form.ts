/** What a filled-in form says: a heading for each field, its value on the next line. */
export interface Form {
  company: string | null;
  title: string | null;
  location: string | null;
}

const FIELD = /^#{1,5}\s*(?<name>[^\n]{3,60})\n+(?<value>[^\n#][^\n]{0,199})/gm;
const NAMES: [keyof Form, RegExp][] = [
  ["company", /^(?:company|company name|employer|organi[sz]ation|empresa|unternehmen|entreprise|bedrijf)\W*$/i],
  ["title", /^(?:(?:job|internship|role|position|program(?:me)?) (?:title|name)|title|cargo|stellenbezeichnung)\W*$/i],
  ["location", /^(?:(?:job |office )?locations?|local(?:ização)?|standort|ubicación|lieu|locatie)\W*$/i],
];
const NOTHING = /^[\W_]*(?:no response|n\/?a|none|other|unknown)[\W_]*$/i;

/** Reads a posting handed in through a form; all null where the text is none. */
export function readForm(text: string): Form {
  const form: Form = { company: null, title: null, location: null };
  if (!text.startsWith("#")) return form;
  for (const { groups } of text.slice(0, 4_000).matchAll(FIELD)) {
    const name = NAMES.find(([, pattern]) => pattern.test(groups?.name ?? ""))?.[0];
    const value = groups?.value?.trim() ?? "";
    if (name && form[name] === null && !NOTHING.test(value)) form[name] = value;
  }
  return form;
}
