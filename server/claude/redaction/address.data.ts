/** Words for streets behind a name, which say enough. */
export const STREETS =
  "street|st|str|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|terrace|crescent|cres|gardens|grove|mews|parkway|pkwy|circle|cir|trail|highway|hwy|freeway|turnpike|alley|expressway|way|esplanade|marg|nagar";
/** Words that also name parks, shops and views: the number must begin a chunk and the word end one. */
export const PLACES =
  "place|pl|square|sq|close|row|walk|hill|park|green|rise|quay|wharf|broadway|parade|view|heights|loop|pike|plaza|path|cross|gate|ridge|run|point|bend|cove|lodge|vale|yard|loan|wynd|brae|colony|layout|society|chowk|sector|phase";

/** Ends of German, Dutch and Nordic streets that are one word with their names. */
export const ENDINGS =
  "straße|strasse|str\\.|straat|laan|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen|gasse|gässchen|weg|allee|platz|damm|ufer|chaussee|steig|stieg|pfad|(?<=\\p{L}{3}[^aeiou])ring|graben|zeile|twiete|promenade|gatan|vägen|gaten|veien|vej|gade|stræde|katu|tie";

/** Words for streets before a name: French, with the number before them. */
export const VOIES =
  "rue|avenue|av\\.|boulevard|bd\\.?|bld|blvd|chemin|impasse|all[ée]es?|quai|sentier|faubourg|fbg|lotissement|lot\\.|r[ée]sidence|ruelle|venelle|rond-point|traverse|mont[ée]e|esplanade|chauss[ée]e";
export const WEAK_VOIES = "place|cours|route|passage|square|villa|voie|c[ôo]te";

/** Spanish, Portuguese, Italian, Polish: the number comes behind the name. */
export const CALLES =
  "calle|c/|c\\.|cl\\.|avenida|avda\\.?|avd\\.?|av\\.|plaza|pza\\.?|paseo|p\\.?[ºo]\\.?|ronda|camino|carretera|ctra\\.?|traves[íi]a|urbanizaci[óo]n|urb\\.|glorieta|rambla|carrer|callej[óo]n|bulevar|barrio|colonia|carrera|cra\\.|rua|r\\.|travessa|tv\\.|pra[çc]a|largo|alameda|estrada|rodovia|beco|cal[çc]ada|via|viale|v\\.le|piazza|p\\.za|corso|vicolo|strada|piazzale|lungarno|ul\\.|os\\.|al\\.|strada|str\\.";

/** Labels before an address. */
export const ADDRESS_LABELS =
  "(?:(?:home|postal|mailing|permanent|present|current|residential|contact|street|correspondence|residence|private) )*(?:address(?:es)?|residence)|address for (?:correspondence|communication)|(?:wohn|post|privat|heimat)?(?:anschrift|adresse)|wohnhaft(?: in)?|domicile|domicilio|direcci[óo]n(?: postal)?|residencia|endere[çc]o|morada|indirizzo|residenza|(?:woon|post)?adres";
