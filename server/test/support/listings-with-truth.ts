import type { SourceKind } from "../../intake/job-record.ts";
import type { RawPosting } from "../../raw-posting.ts";
import { AGENCIES, agencyText, createVacancies, cutText, textOf, type Vacancy } from "./vacancies.ts";

/** A listing, and the vacancy that it is truly of. */
export interface TrueListing {
  vacancy: number;
  kind: SourceKind;
  raw: RawPosting;
}

/** Whose vacancies they are. */
const EMPLOYERS = 220;

/**
 * `count` listings as several sources show them, in a mixed order; `share` of them show a vacancy that another source
 * shows too: cut, reworded, with tracking parameters, with the pay in one of them only, or passed on by an agency.
 * Among the vacancies are those that look alike and are not one: a second place, a second team, another employer's.
 */
export function listingsWithTruth(seed: number, count: number, share: number): TrueListing[] {
  const { pick, chance, below, digits, employers, draw, restate } = createVacancies(seed);
  const companies = employers(EMPLOYERS);
  const vacancies: Vacancy[] = [];
  const wanted = Math.round(count * (1 - share));
  while (vacancies.length < wanted) vacancies.push(...draw(companies));
  vacancies.length = wanted;

  const salaryOf = ({ pay }: Vacancy) => ({ min: pay, max: pay + 12_000, currency: "EUR", period: "year" });
  const onBoard = (vacancy: Vacancy): Omit<TrueListing, "vacancy"> => {
    const { employer, city, id } = vacancy;
    return {
      kind: "LISTING",
      raw: {
        source: "greenhouse",
        scope: employer.slug,
        externalId: id,
        url: `https://boards.greenhouse.io/${employer.slug}/jobs/${id}`,
        title: vacancy.title,
        company: pick([employer.name, employer.slug]),
        locations: [`${city.name}, ${city.country}`],
        description: textOf(vacancy),
        salary: chance(0.3) ? salaryOf(vacancy) : null,
        postedAt: "2026-10-20",
      },
    };
  };
  const otherwise = (vacancy: Vacancy): RawPosting => {
    const { location, ...restated } = restate(vacancy);
    const description = textOf(vacancy);
    return { source: "aggregator", ...restated, locations: [location], description, postedAt: "2026-10-22" };
  };
  const passedOn = [
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "adzuna",
      externalId: digits(10),
      url: `https://www.adzuna.example/land/ad/${digits(10)}?utm_medium=api&utm_source=${digits(4)}`,
      description: cutText(vacancy, 500),
      descriptionTruncated: true,
      salary: chance(0.5) ? { min: vacancy.pay + 1_731, currency: "EUR", period: "year", source: "PREDICTED" } : null,
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "jsearch",
      externalId: `${digits(12)}==`,
      platform: "LinkedIn",
      url: chance(0.5)
        ? `https://job-boards.greenhouse.io/${vacancy.employer.slug}/jobs/${vacancy.id}?gh_src=${digits(5)}&utm_campaign=x`
        : `https://www.jobs.example/view/${digits(8)}?trk=public&refId=${digits(6)}`,
      description: textOf(vacancy).replaceAll("\n- ", "\n• "),
      salary: chance(0.3) ? salaryOf(vacancy) : null,
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "active-jobs-db",
      externalId: digits(9),
      company: `${vacancy.employer.name.split(" ")[0]} Group`,
      companyWebsite: `https://www.${vacancy.employer.site}/careers`,
      url: `https://www.${vacancy.employer.site}/careers?gh_jid=${vacancy.id}`,
      description: textOf(vacancy).replace("We answer every application within a week.", "Apply on our site."),
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "jsearch",
      externalId: `${digits(12)}==`,
      company: pick(AGENCIES),
      url: `https://www.jobs.example/view/${digits(8)}`,
      description: agencyText(vacancy),
    }),
  ];

  const listings: TrueListing[] = vacancies.map((vacancy, index) => {
    // Some vacancies no board of ours shows, but an aggregator alone.
    const first = chance(0.75)
      ? onBoard(vacancy)
      : { kind: "WINDOW" as const, raw: pick(passedOn.slice(0, 2))(vacancy) };
    // Half of the boards tell the company's site.
    if (first.kind === "LISTING" && chance(0.5)) first.raw.companyWebsite = `https://${vacancy.employer.site}`;
    return { vacancy: index, ...first };
  });
  const copied = new Set<string>();
  while (listings.length < count) {
    const index = below(vacancies.length);
    const vacancy = vacancies[index] as Vacancy;
    const shown = listings[index]?.raw as RawPosting;
    const raw = pick(passedOn)(vacancy);
    // What names neither the site nor the board of the first can be told by nobody.
    const told = raw.source !== "active-jobs-db" || (shown.source === "greenhouse" && shown.companyWebsite);
    if (raw.source === shown.source || copied.has(`${index} ${raw.source}`) || !told) continue;
    copied.add(`${index} ${raw.source}`);
    listings.push({ vacancy: index, kind: "WINDOW", raw });
  }
  return listings
    .map((listing) => ({ listing, at: below(2 ** 32) }))
    .sort((a, b) => a.at - b.at)
    .map(({ listing }) => listing);
}
