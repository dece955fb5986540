import { readPlaces } from "../gazetteer/read.ts";

/** "Location: Hoofddorp, near Amsterdam", "Standort: Berlin". */
const LINE =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:(?:job|work|office|position)[ \t])?(?:locations?|standort|arbeitsort|einsatzort|ubicación|localização|locatie|standplaats|lieu(?: de travail)?)[ \t*]{0,4}:[ \t*]{0,6}(?<place>[^\n|]{2,120})/giu;
/** Two lines that a copy glued together: "Boston, MADirect client". */
const GLUED = /^(?<place>.{2,60}?, [A-Z]{2})(?=[A-Z][a-z])/;
const LONGEST = 80;

/** The place that a line of its own names, as written; null where none does, or several lines name different ones. */
export function findLocationLine(text: string): string | null {
  const found = new Set<string>();
  for (const { groups } of text.slice(0, 8_000).matchAll(LINE)) {
    const written = groups?.place ?? "";
    const place = (GLUED.exec(written)?.groups?.place ?? written.split(/\s[-–(]\s?|;|\.\s|\s{2,}/)[0] ?? "")
      .replace(/^[\s,*_]+|[\s,.*_]+$/g, "")
      .replace(/,? (?:near|close to|just outside) .*$/i, "");
    if (place.length >= 2 && place.length <= LONGEST && readPlaces(place).some(({ town }) => town !== null)) {
      found.add(place);
    }
    if (found.size > 1) return null;
  }
  const [only] = found;
  return only ?? null;
}
