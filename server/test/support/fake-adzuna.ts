import { openVendor, unknownParameter, type Vendor, type VendorAnswer } from "./vendor.ts";

export const ADZUNA_KEY = { app_id: "app-7", app_key: "adzuna-secret" };

export interface AdzunaAd {
  id: string;
  title: string;
  [field: string]: unknown;
}

const kind = (name: string) => `Adzuna::API::Response::${name}`;

/** An advertisement as Adzuna shows it. Fields that are undefined are not there, as with them. */
export function adzunaAd(id: string, title: string, description: string, fields = {}): AdzunaAd {
  return {
    __CLASS__: kind("Job"),
    id,
    title,
    description,
    created: "2026-11-20T08:15:00Z",
    adref: `ref-${id}`,
    redirect_url: `https://www.adzuna.co.uk/land/ad/${id}?v=9F3A`,
    salary_min: 48_000,
    salary_max: 55_000,
    salary_is_predicted: "0",
    latitude: 51.27,
    longitude: 0.52,
    contract_time: "full_time",
    contract_type: "permanent",
    company: { __CLASS__: kind("Company"), display_name: "Heron Ferries" },
    category: { __CLASS__: kind("Category"), label: "IT Jobs", tag: "it-jobs" },
    location: {
      __CLASS__: kind("Location"),
      display_name: "Maidstone, Kent",
      area: ["UK", "South East England", "Kent", "Maidstone"],
    },
    ...fields,
  };
}

const COUNTRIES = "at au be br ca ch de es fr gb in it mx nl nz pl sg us za".split(" ");
const COUNTRY_NAMES = /^(?:united kingdom|uk|united states|usa|germany)$/i;
const FLAGS = ["full_time", "part_time", "contract", "permanent"] as const;
const LIMITS = [
  [60_000, 25],
  [86_400_000, 250],
  [7 * 86_400_000, 1_000],
  [31 * 86_400_000, 2_500],
] as const;

const exception = (status: number, name: string, display: string): VendorAnswer => ({
  status,
  body: { __CLASS__: kind("Exception"), exception: name, display, doc: "https://api.adzuna.com/v1/doc" },
});

/** Advertisements by country, found, marked, paged and counted as by Adzuna. */
export function openAdzuna(
  ads: Record<string, AdzunaAd[]>,
  now = () => new Date("2026-11-22T12:00:00Z"),
): Promise<Vendor> {
  const asked: number[] = [];
  return openVendor((call) => {
    const { app_id, app_key, what = "", what_or = "", where = "", max_days_old, results_per_page = "10" } = call.query;
    const [, country = "", page = ""] = /^\/jobs\/([^/]+)\/search\/(\d+)$/.exec(call.path) ?? [];
    if (app_id !== ADZUNA_KEY.app_id || app_key !== ADZUNA_KEY.app_key)
      return exception(401, "AUTH_FAIL", "Authorisation failed");
    const at = now().getTime();
    asked.push(at);
    if (LIMITS.some(([span, limit]) => asked.filter((one) => one > at - span).length > limit))
      return { status: 429, headers: { "content-type": "text/plain" }, body: "Too many requests" };
    if (!COUNTRIES.includes(country))
      return exception(
        404,
        "UNSUPPORTED_COUNTRY",
        `The currently supported ISO 3166 country codes are ${COUNTRIES.join(", ")}`,
      );
    const own = ["app_id", "app_key", "results_per_page", "what", "what_or", "where", "distance", "max_days_old"];
    const wrong = unknownParameter(call, ...own, "sort_by", "content-type", ...FLAGS);
    if (wrong || Number(page) < 1) return exception(400, "INVALID_PARAMETERS", "A parameter is not known");
    const found = (ads[country] ?? []).filter((ad) => {
      const text = `${ad.title} ${ad.description}`.toLowerCase();
      const words = (list: string) => list.toLowerCase().split(" ").filter(Boolean);
      const ageDays = (at - Date.parse(String(ad.created))) / 86_400_000;
      return (
        words(what).every((word) => text.includes(word)) &&
        (what_or === "" || words(what_or).some((word) => text.includes(word))) &&
        !COUNTRY_NAMES.test(where) &&
        JSON.stringify(ad.location ?? "").includes(where) &&
        (!max_days_old || ageDays <= Number(max_days_old)) &&
        FLAGS.every((flag) => !call.query[flag] || [ad.contract_time, ad.contract_type].includes(flag))
      );
    });
    if (call.query.sort_by === "date") found.sort((a, b) => String(b.created).localeCompare(String(a.created)));
    const size = Math.min(50, Number(results_per_page));
    const start = (Number(page) - 1) * size;
    const [first = ""] = what.split(" ");
    const results = found.slice(start, start + size).map((ad) => ({
      ...ad,
      title: first ? ad.title.replace(new RegExp(`\\b${first}\\b`, "i"), "<strong>$&</strong>") : ad.title,
      redirect_url: `${ad.redirect_url}&se=session${asked.length}&utm_medium=api&utm_source=${app_id}`,
    }));
    return { body: { __CLASS__: kind("JobSearchResults"), count: found.length, mean: 51_000, results } };
  });
}
