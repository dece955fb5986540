const COUNTRIES =
  "Argentina|Australia|Austria|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Czech Republic|Czechia|Denmark|Egypt|England|Estonia|Finland|France|Germany|Greece|Hong Kong|Hungary|India|Indonesia|Ireland|Israel|Italy|Japan|Kenya|Latvia|Lithuania|Luxembourg|Malaysia|Mexico|Morocco|Netherlands|New Zealand|Nigeria|Norway|Pakistan|Peru|Philippines|Poland|Portugal|Romania|Russia|Scotland|Serbia|Singapore|Slovakia|Slovenia|South Africa|South Korea|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey|UAE|UK|Ukraine|United Arab Emirates|United Kingdom|United States|USA|Vietnam|Wales|Deutschland|Österreich|Schweiz|Belgique|Suisse|España|México|Italia|Niederlande|Frankreich|Spanien|Polen|Allemagne|Espagne";
const STATES =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|BC|QC|AB";
const CITY = "\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]+|am|an|der|de|la|sur|upon|on|of)){0,3}";

const LABELLED =
  /(?:^|[|•\t,;]|\s{2})\s*(?:location|residence|address|home address|based in|lives? in|living in|city|wohnort|anschrift|adresse|standort|ort|localisation|domicile|ville|residencia|dirección|ciudad|ubicación|⌂|📍)\s*[:|]?\s+(\p{Lu}[^|•\t;:@]{2,80})/iu;
const STATED = new RegExp(`(?<![\\p{L}])(${CITY}, ?(?:${STATES})(?![\\p{L}]))`, "u");
const IN_COUNTRY = new RegExp(`(?<![\\p{L}])(${CITY}, ?(?:${COUNTRIES})|(?:${COUNTRIES}), ?${CITY})(?![\\p{L}])`, "u");
const POSTCODE = /(?<!\d)(?:D-|A-|CH-|F-|E-)?(\d{4,5}) (\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)(?=\s*(?:$|[|•,\t(]))/u;

/** How many lines of a CV its contact details take, at most. */
const CONTACT_LINES = 14;

/**
 * Where the person lives, as written, from the contact details at the beginning: a labelled place, else "City, State"
 * or "City, Country", else a postcode with its town. Places of former work are no answer.
 */
export function locationsOf(top: readonly string[]): string[] {
  const lines = top
    .filter((line) => line !== "")
    .slice(0, CONTACT_LINES)
    .map((line) => line.slice(0, 200));
  for (const line of lines) {
    const labelled = line.match(LABELLED)?.[1];
    if (labelled) {
      const inside = placeIn(labelled);
      return [inside ?? labelled.replace(/\s+(?:tel|phone|e-?mail|mobile|linkedin)\b.*$/i, "").replace(/[\s,.]+$/, "")];
    }
  }
  for (const line of lines) {
    const place = line.length <= 120 ? placeIn(line) : null;
    if (place) return [place];
  }
  return [];
}

function placeIn(line: string): string | null {
  const match = line.match(IN_COUNTRY)?.[1] ?? line.match(STATED)?.[1] ?? line.match(POSTCODE)?.[2];
  // Shouted short words are names of tools ("CSS, MS"), not towns.
  return match && !/^(?:City\b|State\b|[A-Z]{2,4},)/.test(match) ? match : null;
}
