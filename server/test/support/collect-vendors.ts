import { createClock } from "./backend.ts";
import { BEGIN } from "./collect-days.ts";
import type { World } from "./collect-world.ts";
import { CLOCK_HEADER } from "./collector.ts";
import { ADZUNA_KEY, openAdzuna } from "./fake-adzuna.ts";
import { openArbeitnow } from "./fake-arbeitnow.ts";
import { openAshby } from "./fake-ashby.ts";
import { openGreenhouse } from "./fake-greenhouse.ts";
import { openJsearch } from "./fake-jsearch.ts";
import { type GatewayQuota, RAPIDAPI_KEY } from "./fake-rapid-api.ts";
import { openSmartRecruiters } from "./fake-smartrecruiters.ts";
import type { Vendor, VendorCall } from "./vendor.ts";

type Name = "greenhouse" | "ashby" | "smartrecruiters" | "arbeitnow" | "adzuna" | "jsearch";

/** The vendors of a world, on loopback. */
export interface WorldVendors {
  /** By the names of their sources. */
  vendors: Record<Name, Vendor>;
  /** When each was asked, by the clock of whoever asked: milliseconds since 1970, in order. */
  askedAt: Record<Name, number[]>;
  hostOf(name: Name): string;
  /** What JSearch says of its requests: fewer than there is to be asked. */
  quota: GatewayQuota;
  /** The settings by which the sources ask them. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** It is renewed after the quiet days. */
const RESET_SECONDS = 40 * 86_400;

/** They live by the clock of whoever asks: advertisements grow old by it, and Adzuna counts its requests by it. */
export async function openVendors(world: World): Promise<WorldVendors> {
  const clock = createClock(BEGIN.toISOString());
  const quota: GatewayQuota = { limit: world.quota, remaining: world.quota, reset: RESET_SECONDS };
  const vendors = {
    greenhouse: await openGreenhouse(world.boards),
    ashby: await openAshby(world.second),
    smartrecruiters: await openSmartRecruiters(world.companies),
    arbeitnow: await openArbeitnow(world.feed),
    adzuna: await openAdzuna({ de: world.ads }, clock.now),
    jsearch: await openJsearch(world.found, { quota }),
  };
  const askedAt: Record<Name, number[]> = {
    greenhouse: [],
    ashby: [],
    smartrecruiters: [],
    arbeitnow: [],
    adzuna: [],
    jsearch: [],
  };
  for (const name of Object.keys(vendors) as Name[])
    vendors[name].asking.on("call", ({ headers }: VendorCall) => {
      const at = headers[CLOCK_HEADER] ?? "";
      clock.set(at);
      askedAt[name].push(Date.parse(at));
    });
  const names = (of: object) => Object.keys(of).join(",");
  return {
    vendors,
    askedAt,
    hostOf: (name) => new URL(vendors[name].url).host,
    quota,
    environment: {
      GREENHOUSE_BOARDS: names(world.boards),
      GREENHOUSE_BASE_URL: vendors.greenhouse.url,
      ASHBY_BOARDS: names(world.second),
      ASHBY_BASE_URL: vendors.ashby.url,
      SMARTRECRUITERS_COMPANIES: names(world.companies),
      SMARTRECRUITERS_BASE_URL: vendors.smartrecruiters.url,
      ARBEITNOW_BASE_URL: vendors.arbeitnow.url,
      ARBEITNOW_MAX_PAGES: "1000",
      ADZUNA_APP_ID: ADZUNA_KEY.app_id,
      ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
      ADZUNA_COUNTRY: "de",
      ADZUNA_BASE_URL: vendors.adzuna.url,
      RAPIDAPI_KEY,
      JSEARCH_COUNTRIES: "de",
      JSEARCH_BASE_URL: vendors.jsearch.url,
    },
    async close() {
      await Promise.all(Object.values(vendors).map((vendor) => vendor.close()));
    },
  };
}
