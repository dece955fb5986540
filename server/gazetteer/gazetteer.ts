import { readFileSync } from "node:fs";
import { GAZETTEER_FILE } from "./compile.ts";
import { crowKm } from "./distance.ts";
import { CHECK_SEED, foldName, hashName } from "./fold.ts";
import { readHeader, readSections, type Sections } from "./layout.ts";
import { ENGLISH } from "./nicknames.data.ts";

/** A town of the gazetteer by its number; lower numbers have more people. */
export type Town = number;

export interface NamedTown {
  town: Town;
  /** The name is its own, not an alternate in another language or of another time. */
  own: boolean;
}

interface Gazetteer extends Sections {
  regions: string[];
  districts: string[];
}

let loaded: Gazetteer | undefined;

/** Read once, on first use: 13 MB, some milliseconds. Throws an Error that says how to make it when it is missing. */
function gazetteer(): Gazetteer {
  if (loaded) return loaded;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(GAZETTEER_FILE);
  } catch (cause) {
    throw new Error("The gazetteer is missing: run npm run generate, which makes it.", { cause });
  }
  const header = readHeader(bytes);
  loaded = { ...readSections(bytes, header), regions: header.regions, districts: header.districts };
  return loaded;
}

/** The towns of a name in any language and script, those with most people first. */
export function townsNamed(name: string): NamedTown[] {
  const folded = foldName(name);
  return folded ? townsOfFolded(folded) : [];
}

/** The same for a name that went through `foldName`. */
export function townsOfFolded(folded: string): NamedTown[] {
  const { hash, check, town } = gazetteer();
  const wanted = hashName(folded);
  let low = 0;
  let high = hash.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hash[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  if (hash[low] !== wanted) return [];
  const wantedCheck = hashName(folded, CHECK_SEED) & 0xffff;
  const found: NamedTown[] = [];
  for (; hash[low] === wanted; low++) {
    const entry = town[low] as number;
    if (check[low] === wantedCheck) found.push({ town: entry >>> 1, own: (entry & 1) === 1 });
  }
  return found;
}

const english = new Map(
  ENGLISH.map((entry) => {
    const [written = "", name = ""] = entry.split("=");
    return [written, name];
  }),
);

/** In English where that differs from what its people say. */
export function nameOfTown(town: Town): string {
  const { nameBytes, nameStart } = gazetteer();
  const name = Buffer.from(nameBytes.buffer, nameBytes.byteOffset, nameBytes.length).toString(
    "utf8",
    nameStart[town],
    nameStart[town + 1],
  );
  return english.get(`${countryOfTown(town)} ${name}`) ?? name;
}

/** ISO 3166-1 alpha-2. */
export function countryOfTown(town: Town): string {
  const code = gazetteer().country[town] ?? 0;
  return String.fromCharCode(code >>> 8, code & 0xff);
}

/** GeoNames' code of its first-level region, "DE.02". */
export function regionCodeOfTown(town: Town): string {
  const { region, regions } = gazetteer();
  return regions[region[town] ?? 0] ?? "";
}

/** GeoNames' code of the British district it lies in; empty elsewhere. */
export function districtOfTown(town: Town): string {
  const { district, districts } = gazetteer();
  return districts[district[town] ?? 0] ?? "";
}

export function populationOf(town: Town): number {
  return gazetteer().population[town] ?? 0;
}

/** Degrees. */
export function coordinatesOf(town: Town): { latitude: number; longitude: number } {
  const { latitude, longitude } = gazetteer();
  return { latitude: latitude[town] ?? 0, longitude: longitude[town] ?? 0 };
}

/** The city that it is a part of: London for Camden Town, New York for Brooklyn. */
export function cityAround(town: Town): Town | null {
  const city = gazetteer().city[town] ?? 0;
  return city === 0 ? null : city - 1;
}

/** As the crow flies. */
export function distanceKm(a: Town, b: Town): number {
  const [from, to] = [coordinatesOf(a), coordinatesOf(b)];
  return crowKm(from.latitude, from.longitude, to.latitude, to.longitude);
}
