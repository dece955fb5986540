import { useSearchParams } from "react-router";
import type { JobFilter, JobOrder } from "../generated/graphql.ts";
import { ARRANGEMENTS, DISTANCES, EMPLOYMENT_TYPES, known, LEVELS, ORDERS } from "../words.ts";

/** The search as it stands in the address bar, so that it can be shared and gone back to. */
export interface JobSearch {
  filter: JobFilter;
  /** Null leaves the order to the server: by relevance with a search, newest first without. */
  orderBy: JobOrder | null;
  /** How many filters are set, the search words apart; a place with its distance is one. */
  narrowed: number;
}

/** Reads a search; what is not understood is left out. */
export function readSearch(params: URLSearchParams): JobSearch {
  const filter: JobFilter = {};
  const search = params.get("search")?.trim();
  if (search) filter.search = search;
  const location = params.get("location")?.trim();
  if (location) filter.location = location;
  const [distance] = known(DISTANCES, params.getAll("within"));
  if (location && distance) filter.withinKm = Number(distance);
  if (params.get("remote") === "1") filter.remote = true;
  const workArrangements = known(ARRANGEMENTS, params.getAll("arrangement"));
  if (workArrangements.length > 0) filter.workArrangements = workArrangements;
  const employmentTypes = known(EMPLOYMENT_TYPES, params.getAll("type"));
  if (employmentTypes.length > 0) filter.employmentTypes = employmentTypes;
  const experienceLevels = known(LEVELS, params.getAll("level"));
  if (experienceLevels.length > 0) filter.experienceLevels = experienceLevels;
  const days = wholeNumber(params.get("days"));
  if (days) filter.postedWithinDays = days;
  const salary = wholeNumber(params.get("salary"));
  if (salary) {
    filter.minimumSalary = salary;
    filter.salaryCurrency = /^[A-Z]{3}$/.test(params.get("currency") ?? "") ? params.get("currency") : "USD";
  }
  const { search: _words, withinKm: _distance, salaryCurrency: _currency, ...narrowing } = filter;
  const [order] = known(ORDERS, params.getAll("order"));
  const orderBy = order === "RELEVANCE" && !search ? null : (order ?? null);
  return { filter, orderBy, narrowed: Object.keys(narrowing).length };
}

function wholeNumber(text: string | null): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : null;
}

/** The search of the address bar, and a way to change single entries of it; an empty entry goes. */
export function useJobSearch() {
  const [params, setParams] = useSearchParams();
  const change = (entries: Record<string, string | readonly string[] | null>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(entries)) {
          next.delete(name);
          for (const one of typeof value === "string" ? [value] : (value ?? [])) if (one !== "") next.append(name, one);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const clear = () => {
    const kept = new URLSearchParams();
    const search = params.get("search");
    if (search) kept.set("search", search);
    setParams(kept, { replace: true });
  };
  return { params, change, clear, ...readSearch(params) };
}

export type JobSearchState = ReturnType<typeof useJobSearch>;
