import type { SourceKind } from "../../intake/job-record.ts";
import type { RawPosting } from "../../raw-posting.ts";

/** A listing, and the vacancy that it is truly of. */
export interface TrueListing {
  vacancy: number;
  kind: SourceKind;
  raw: RawPosting;
}

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text: string) => text.trim().split(/\s*,\s*/);
const FIRST = words(
  "Nor, Bel, Tal, Kes, Vir, Ost, Mar, Dun, Fen, Gal, Hol, Ivo, Jor, Lum, Pel, Quin, Ros, Sol, Tor, Ulm, Zan",
);
const SECOND = words("vik, mont, dor, wick, gate, ford, berg, lund, stad, mere, field, haven, brook, stone, crest");
const TRADES = words("Foods, Robotics, Energy, Logistics, Health, Software, Textiles, Optics, Marine, Analytics");
const FORMS = words("GmbH, Inc., Ltd, AG, B.V., LLC");
const AGENCIES = words(
  "Bright Path Recruitment, Kern Personalberatung, Northline Staffing, Alder Executive Search, Meridian Recruiting Ltd",
);
const ROLES = words(
  "Data Engineer, Backend Developer, Accountant, Sales Manager, Product Designer, Nurse, Mechanical Engineer, Warehouse Supervisor, Marketing Manager, Security Analyst, Chemist, Project Manager, Electrician, Copywriter, Recruiter",
);
const RANKS = ["", "", "Senior ", "Junior ", "Lead "];
const CITIES: [string, string, string][] = [
  ["Berlin", "Germany", "Berlin, Deutschland"],
  ["Munich", "Germany", "München, Germany"],
  ["Hamburg", "Germany", "Hamburg, DE"],
  ["London", "United Kingdom", "London, England, United Kingdom"],
  ["Manchester", "United Kingdom", "Manchester, UK"],
  ["Boston", "United States", "Boston, MA"],
  ["Austin", "United States", "Austin, TX, US"],
  ["Chicago", "United States", "Chicago, Illinois"],
  ["Toronto", "Canada", "Toronto, Ontario, Canada"],
  ["Amsterdam", "Netherlands", "Amsterdam, Nederland"],
];
const VERBS = words(
  "build, review, plan, improve, measure, present, maintain, document, test, price, order, repair, negotiate, audit, launch, sketch, translate, calibrate, schedule, retire",
);
const THINGS = words(
  "reports, pumps, contracts, dashboards, shelves, pipelines, campaigns, budgets, prototypes, manuals, ledgers, sensors, wards, invoices, circuits, recipes, routes, audits, layouts, samples",
);
const WHOM = words(
  "the regional team, our largest customers, new colleagues, the board, partner shops, field crews, the finance office, visiting auditors, the night crew, suppliers abroad",
);
const WHY = words(
  "so that nobody waits, before the season begins, without raising costs, as the market changes, in small careful steps, together with two apprentices, whenever demand peaks, because safety matters, from the first draft on, until it works",
);

/**
 * `count` listings as several sources show them, in a mixed order; `share` of them show a vacancy that another source
 * shows too: cut, reworded, with tracking parameters, with the pay in one of them only, or passed on by an agency.
 * Among the vacancies are those that look alike and are not one: a second place, a second team, another employer's.
 */
export function listingsWithTruth(seed: number, count: number, share: number): TrueListing[] {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const chance = (probability: number) => random() < probability;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join("");
  const sentence = () =>
    `You ${pick(VERBS)} ${pick(THINGS)} and ${pick(VERBS)} ${pick(THINGS)} for ${pick(WHOM)} ${pick(WHY)}.`;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  const companies = Array.from({ length: 220 }, () => {
    const name = `${pick(FIRST)}${pick(SECOND)} ${pick(TRADES)}`;
    const site = `${name.toLowerCase().replace(/ /g, "")}.example`;
    const about = `${name} has made ${pick(THINGS)} and ${pick(THINGS)} since ${1900 + Math.floor(random() * 110)}. ${capital(pick(WHOM))} and ${pick(WHOM)} rely on us ${pick(WHY)}.`;
    return { name, form: pick(FORMS), site, about };
  });
  const makeVacancy = () => {
    const company = pick(companies);
    const tasks = Array.from({ length: 6 + Math.floor(random() * 6) }, sentence);
    const pay = 40_000 + 1_000 * Math.floor(random() * 60);
    return { company, title: `${pick(RANKS)}${pick(ROLES)}`, city: pick(CITIES), tasks, pay, id: digits(7) };
  };
  type Vacancy = ReturnType<typeof makeVacancy>;
  const vacancies: Vacancy[] = [];
  const wanted = Math.round(count * (1 - share));
  while (vacancies.length < wanted) {
    const vacancy = makeVacancy();
    vacancies.push(vacancy);
    const elsewhere = CITIES.filter((city) => city !== vacancy.city);
    if (chance(0.08)) vacancies.push({ ...vacancy, city: pick(elsewhere), id: digits(7) });
    if (chance(0.05))
      vacancies.push({ ...makeVacancy(), company: vacancy.company, title: vacancy.title, city: vacancy.city });
    if (chance(0.04)) {
      const company = pick(companies.filter(({ name }) => name !== vacancy.company.name));
      vacancies.push({ ...vacancy, company, id: digits(7) });
    }
  }
  vacancies.length = wanted;

  const textOf = ({ company, tasks, title }: Vacancy) =>
    `${company.about}\n\nAs a ${title} at ${company.name} this is your work:\n${tasks.map((task) => `- ${task}`).join("\n")}\n\nWe answer every application within a week.`;
  const cut = (text: string, at: number) => `${text.replace(/\s+/g, " ").slice(0, at).replace(/ \S*$/, "")}…`;
  const salaryOf = ({ pay }: Vacancy) => ({ min: pay, max: pay + 12_000, currency: "EUR", period: "year" });
  const slug = (name: string) => name.toLowerCase().replace(/ /g, "-");

  const onBoard = (vacancy: Vacancy): Omit<TrueListing, "vacancy"> => {
    const { company, city, id } = vacancy;
    const board = slug(company.name);
    return {
      kind: "LISTING",
      raw: {
        source: "greenhouse",
        scope: board,
        externalId: id,
        url: `https://boards.greenhouse.io/${board}/jobs/${id}`,
        title: vacancy.title,
        company: pick([company.name, board]),
        locations: [`${city[0]}, ${city[1]}`],
        description: textOf(vacancy),
        salary: chance(0.3) ? salaryOf(vacancy) : null,
        postedAt: "2026-10-20",
      },
    };
  };
  const otherwise = (vacancy: Vacancy): RawPosting => ({
    source: "aggregator",
    title: pick([
      vacancy.title,
      `${vacancy.title} (m/w/d)`,
      vacancy.title.replace("Senior", "Sr."),
      `${vacancy.title} - ${vacancy.city[0]}`,
    ]),
    company: pick([
      vacancy.company.name,
      `${vacancy.company.name} ${vacancy.company.form}`,
      vacancy.company.name.toUpperCase(),
      slug(vacancy.company.name),
    ]),
    locations: [pick([vacancy.city[2], `${vacancy.city[0]}, ${vacancy.city[1]}`])],
    description: textOf(vacancy),
    postedAt: "2026-10-22",
  });
  const passedOn = [
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "adzuna",
      externalId: digits(10),
      url: `https://www.adzuna.example/land/ad/${digits(10)}?utm_medium=api&utm_source=${digits(4)}`,
      description: cut(textOf(vacancy), 500),
      descriptionTruncated: true,
      salary: chance(0.5) ? { min: vacancy.pay + 1_731, currency: "EUR", period: "year", source: "PREDICTED" } : null,
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "jsearch",
      externalId: `${digits(12)}==`,
      platform: "LinkedIn",
      url: chance(0.5)
        ? `https://job-boards.greenhouse.io/${slug(vacancy.company.name)}/jobs/${vacancy.id}?gh_src=${digits(5)}&utm_campaign=x`
        : `https://www.jobs.example/view/${digits(8)}?trk=public&refId=${digits(6)}`,
      description: textOf(vacancy).replaceAll("\n- ", "\n• "),
      salary: chance(0.3) ? salaryOf(vacancy) : null,
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "active-jobs-db",
      externalId: digits(9),
      company: `${vacancy.company.name.split(" ")[0]} Group`,
      companyWebsite: `https://www.${vacancy.company.site}/careers`,
      url: `https://www.${vacancy.company.site}/careers?gh_jid=${vacancy.id}`,
      description: textOf(vacancy).replace("We answer every application within a week.", "Apply on our site."),
    }),
    (vacancy: Vacancy): RawPosting => ({
      ...otherwise(vacancy),
      source: "jsearch",
      externalId: `${digits(12)}==`,
      company: pick(AGENCIES),
      url: `https://www.jobs.example/view/${digits(8)}`,
      description: `${textOf(vacancy).replaceAll(vacancy.company.name, "our client")}\nPlease send us your application.`,
    }),
  ];

  const listings: TrueListing[] = vacancies.map((vacancy, index) => {
    // Some vacancies no board of ours shows, but an aggregator alone.
    const first = chance(0.75)
      ? onBoard(vacancy)
      : { kind: "WINDOW" as const, raw: pick(passedOn.slice(0, 2))(vacancy) };
    // Half of the boards tell the company's site.
    if (first.kind === "LISTING" && chance(0.5)) first.raw.companyWebsite = `https://${vacancy.company.site}`;
    return { vacancy: index, ...first };
  });
  const copied = new Set<string>();
  while (listings.length < count) {
    const index = Math.floor(random() * vacancies.length);
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
    .map((listing) => ({ listing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ listing }) => listing);
}
