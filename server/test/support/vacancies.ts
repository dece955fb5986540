/** Vacancies that are made up, and the ways in which those who pass one on tell it in other words. */

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
export const AGENCIES = words(
  "Bright Path Recruitment, Kern Personalberatung, Northline Staffing, Alder Executive Search, Meridian Recruiting Ltd",
);
/** Every vacancy is for one of these. */
export const ROLES = words(
  "Data Engineer, Backend Developer, Accountant, Sales Manager, Product Designer, Nurse, Mechanical Engineer, Warehouse Supervisor, Marketing Manager, Security Analyst, Chemist, Project Manager, Electrician, Copywriter, Recruiter",
);
const RANKS = ["", "", "Senior ", "Junior ", "Lead "];

/** A town as an employer writes it, and as an aggregator may. */
export interface City {
  name: string;
  country: string;
  otherwise: string;
}
const CITIES: readonly City[] = [
  { name: "Berlin", country: "Germany", otherwise: "Berlin, Deutschland" },
  { name: "Munich", country: "Germany", otherwise: "München, Germany" },
  { name: "Hamburg", country: "Germany", otherwise: "Hamburg, DE" },
  { name: "London", country: "United Kingdom", otherwise: "London, England, United Kingdom" },
  { name: "Manchester", country: "United Kingdom", otherwise: "Manchester, UK" },
  { name: "Boston", country: "United States", otherwise: "Boston, MA" },
  { name: "Austin", country: "United States", otherwise: "Austin, TX, US" },
  { name: "Chicago", country: "United States", otherwise: "Chicago, Illinois" },
  { name: "Toronto", country: "Canada", otherwise: "Toronto, Ontario, Canada" },
  { name: "Amsterdam", country: "Netherlands", otherwise: "Amsterdam, Nederland" },
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

export interface Employer {
  name: string;
  form: string;
  /** Its name in addresses. */
  slug: string;
  site: string;
  about: string;
}

export interface Vacancy {
  /** Digits; no other vacancy has it. */
  id: string;
  employer: Employer;
  title: string;
  city: City;
  tasks: string[];
  /** EUR a year. */
  pay: number;
}

/** How someone else heads a posting of the same vacancy. */
export interface Restated {
  title: string;
  company: string;
  location: string;
}

/** Draws vacancies, and all else that is drawn with them; the same ones for the same seed. */
export interface Vacancies {
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A whole number, 0 or more. */
  below(limit: number): number;
  digits(length: number): string;
  /** Their names differ from all before. */
  employers(count: number): Employer[];
  /**
   * One of these employers' (several), and now and then with it what looks like it and is another: the same text for a
   * second place, the same title for a second team, the same text at another employer.
   */
  draw(employers: readonly Employer[]): Vacancy[];
  restate(vacancy: Vacancy): Restated;
  /** Its text with other bullets and another last sentence; of one in three also with a task left out, a task reworded, or nothing about the employer. */
  edit(vacancy: Vacancy): string;
}

export function createVacancies(seed: number): Vacancies {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const chance = (probability: number) => random() < probability;
  const sentence = () =>
    `You ${pick(VERBS)} ${pick(THINGS)} and ${pick(VERBS)} ${pick(THINGS)} for ${pick(WHOM)} ${pick(WHY)}.`;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const names = new Set<string>();
  const unusedName = () => {
    for (;;) {
      const name = `${pick(FIRST)}${pick(SECOND)} ${pick(TRADES)}`;
      if (names.size >= FIRST.length * SECOND.length * TRADES.length) throw new Error("There are no more names.");
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  };
  let made = 1_000_000;
  const vacancy = (employer: Employer): Vacancy => {
    // As long as real postings: 1,800 characters on average.
    const tasks = Array.from({ length: 15 + below(8) }, sentence);
    const pay = 40_000 + 1_000 * below(60);
    return { id: `${++made}`, employer, title: `${pick(RANKS)}${pick(ROLES)}`, city: pick(CITIES), tasks, pay };
  };
  return {
    chance,
    pick,
    below,
    digits: (length) => Array.from({ length }, () => below(10)).join(""),
    employers: (count) =>
      Array.from({ length: count }, () => {
        const name = unusedName();
        const slug = name.toLowerCase().replace(/ /g, "-");
        const about = `${name} has made ${pick(THINGS)} and ${pick(THINGS)} since ${1900 + below(110)}. ${capital(pick(WHOM))} and ${pick(WHOM)} rely on us ${pick(WHY)}.`;
        return { name, form: pick(FORMS), slug, site: `${slug.replaceAll("-", "")}.example`, about };
      }),
    draw(employers) {
      const one = vacancy(pick(employers));
      const drawn = [one];
      const elsewhere = CITIES.filter((city) => city !== one.city);
      if (chance(0.08)) drawn.push({ ...one, city: pick(elsewhere), id: `${++made}` });
      if (chance(0.05)) drawn.push({ ...vacancy(one.employer), title: one.title, city: one.city });
      const others = chance(0.04) ? employers.filter((employer) => employer !== one.employer) : [];
      if (others.length) drawn.push({ ...one, employer: pick(others), id: `${++made}` });
      return drawn;
    },
    edit(vacancy) {
      const { employer, tasks } = vacancy;
      const at = below(tasks.length);
      const edited = pick([
        vacancy,
        vacancy,
        vacancy,
        vacancy,
        vacancy,
        vacancy,
        { ...vacancy, tasks: tasks.toSpliced(at, 1) },
        { ...vacancy, tasks: tasks.with(at, `Among other things, y${tasks[at]?.slice(1)}`) },
        { ...vacancy, employer: { ...employer, about: "" } },
      ]);
      return textOf(edited).trim().replaceAll("\n- ", "\n• ").replace(CLOSING, "Apply on our site.");
    },
    restate: ({ title, employer, city }) => ({
      title: pick([title, `${title} (m/w/d)`, title.replace("Senior", "Sr."), `${title} - ${city.name}`]),
      company: pick([employer.name, `${employer.name} ${employer.form}`, employer.name.toUpperCase(), employer.slug]),
      location: pick([city.otherwise, `${city.name}, ${city.country}`]),
    }),
  };
}

const CLOSING = "We answer every application within a week.";

/** In full, as the employer writes it: paragraphs, and a list with a dash before each task. */
export function textOf({ employer, tasks, title }: Vacancy): string {
  return `${employer.about}\n\nAs a ${title} at ${employer.name} this is your work:\n${tasks.map((task) => `- ${task}`).join("\n")}\n\n${CLOSING}`;
}

/** Its first `length` characters on one line, up to the last whole word. */
export function cutText(vacancy: Vacancy, length: number): string {
  return `${textOf(vacancy).replace(/\s+/g, " ").slice(0, length).replace(/ \S*$/, "")}…`;
}

/** As an agency passes it on: the employer is not named. */
export function agencyText(vacancy: Vacancy): string {
  return `${textOf(vacancy).replaceAll(vacancy.employer.name, "our client")}\nPlease send us your application.`;
}

/** Paragraphs and lists of a text as HTML. */
export function htmlOf(text: string): string {
  return text
    .split("\n\n")
    .map((part) => {
      const [first = "", ...items] = part.split(/\n[-•] /);
      return `<p>${first}</p>${items.length ? `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>` : ""}`;
    })
    .join("");
}
