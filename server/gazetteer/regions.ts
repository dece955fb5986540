import { COUNTIES } from "./counties.data.ts";
import { foldName } from "./fold.ts";
import { districtOfTown, regionCodeOfTown, type Town } from "./gazetteer.ts";
import { REGIONS } from "./regions.data.ts";

/** A first-level part of a country, or a British county. */
export interface Region {
  /** In English. */
  name: string;
  country: string;
  /** GeoNames' code of the first level, "DE.02". */
  code: string;
  /** British districts that lie in a county; null for a first-level part. */
  districts: Set<string> | null;
}

const byCode = new Map<string, Region>();
const byName = new Map<string, Region[]>();
const byLetters = new Map<string, Region[]>();
const countyOf = new Map<string, Region>();

function list(index: Map<string, Region[]>, key: string, region: Region): void {
  const known = index.get(key);
  if (!known) index.set(key, [region]);
  else if (!known.includes(region)) known.push(region);
}

for (const [country, rows] of Object.entries(REGIONS)) {
  for (const row of rows) {
    const [code = "", name = "", letters = "", others = ""] = row.split("|");
    const region: Region = { name, country, code: `${country}.${code}`, districts: null };
    byCode.set(region.code, region);
    for (const written of [name, ...others.split(";")]) if (written) list(byName, foldName(written), region);
    for (const short of letters.split(";")) if (short) list(byLetters, short, region);
  }
}
for (const row of COUNTIES) {
  const [name = "", nation = "", districts = "", others = ""] = row.split("|");
  const codes = districts.split(" ").filter(Boolean);
  const region: Region = { name, country: "GB", code: `GB.${nation}`, districts: new Set(codes) };
  for (const written of [name, ...others.split(";")]) if (written) list(byName, foldName(written), region);
  // Elsewhere than in England few name a county that they are not asked for.
  if (nation === "ENG") for (const code of codes) if (!countyOf.has(code)) countyOf.set(code, region);
}

/** Regions with this name, or with these letters where they stand in capitals ("TX", "NRW"). */
export function regionsNamed(written: string): readonly Region[] {
  const name = written.trim();
  const short = /^[A-Z]{2,6}$/.test(name) ? byLetters.get(name) : undefined;
  return short ?? byName.get(foldName(name)) ?? [];
}

export function regionOfCode(code: string): Region | null {
  return byCode.get(code) ?? null;
}

/** Whether the town lies in the region. */
export function liesIn(town: Town, region: Region): boolean {
  if (regionCodeOfTown(town) !== region.code) return false;
  return region.districts === null || region.districts.size === 0 || region.districts.has(districtOfTown(town));
}

/** Names of the regions in which a town lies: its first level, and in Britain its county. */
export function regionNamesOfTown(town: Town): string[] {
  const region = byCode.get(regionCodeOfTown(town));
  const county = countyOf.get(districtOfTown(town));
  return [region?.name, county && county.code === region?.code ? county.name : undefined].filter(
    (name) => name !== undefined,
  );
}

/** The same of a region: a county lies in its nation. */
export function regionNamesOf(region: Region): string[] {
  const whole = byCode.get(region.code);
  return region.districts && whole ? [whole.name, region.name] : [region.name];
}

const counties = [...byName.values()].flat().filter((region) => region.districts?.size);

/** The names under which postings of a region are kept: its own, and those of the counties that lie in it. */
export function regionNamesWithin(region: Region): string[] {
  const { districts } = region;
  if (!districts?.size) return [region.name];
  const inside = counties.filter((county) =>
    [...(county.districts ?? [])].every((district) => districts.has(district)),
  );
  return [...new Set([region.name, ...inside.map(({ name }) => name)])];
}
