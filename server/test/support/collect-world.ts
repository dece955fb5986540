import { advertisement, boardJob, companyPosting, feedJob, foundJob, secondJob } from "./collect-postings.ts";
import type { AdzunaAd } from "./fake-adzuna.ts";
import type { ArbeitnowJob } from "./fake-arbeitnow.ts";
import type { AshbyJob } from "./fake-ashby.ts";
import type { GreenhouseJob } from "./fake-greenhouse.ts";
import type { JsearchJob } from "./fake-jsearch.ts";
import type { SmartPosting } from "./fake-smartrecruiters.ts";
import { createVacancies, type Employer, type Vacancy } from "./vacancies.ts";

/** Vendors' postings as they come and go over a day, and the vacancies that they are truly of; drawn by a seed. */
export interface World {
  /** Greenhouse's, by token. */
  boards: Record<string, GreenhouseJob[]>;
  /** Of some of those employers a part at Ashby too, by name. */
  second: Record<string, AshbyJob[]>;
  companies: Record<string, SmartPosting[]>;
  /** The newest first. */
  feed: ArbeitnowJob[];
  ads: AdzunaAd[];
  found: JsearchJob[];
  /** Requests that whoever searches for `found` may make: fewer than it takes to see them all. */
  quota: number;
  /** Id of the vacancy by the name of its posting: "greenhouse 1000017". */
  vacancyOf: ReadonlyMap<string, string>;
  /** Names of all that is open: what vendors show, but for copies of what every board has taken off. */
  live(): Set<string>;
  /** An hour goes by: some are added everywhere, some taken off the boards. */
  pass(at: Date): void;
}

/** A kind of posting: what it is called and added by, and which vacancies it is for. */
interface Place {
  add(vacancy: Vacancy): void;
  fits?(vacancy: Vacancy): boolean;
}

/** Shares of all postings. Copies are 18%; what is left stands on Greenhouse's boards. */
const COPIES = { second: 0.08, feed: 0.04, ads: 0.055, found: 0.005 };
const OWN = { feed: 0.01, ads: 0.015, found: 0.005 };
const COMPANIES = 0.05;
/** Each is a call of its own. */
const MOST_OF_COMPANIES = 600;
/** Postings of an employer, on average. */
const BOARD = 275;
/** Pages of ten hold what is found; more of each kind than may be asked for. */
const FOUND_A_REQUEST = 6;

/** @param postings how many there are at the beginning */
export function createWorld(seed: number, postings: number, begin: Date): World {
  const vacancies = createVacancies(seed);
  const { chance, pick, below, employers, draw } = vacancies;
  const count = (share: number) => Math.round(postings * share);
  const ofCompanies = Math.min(MOST_OF_COMPANIES, count(COMPANIES));
  const elsewhere = [...Object.values(COPIES), ...Object.values(OWN)].reduce((sum, share) => sum + count(share), 0);
  const ofBoards = postings - elsewhere - ofCompanies;
  const boarded = employers(Math.max(4, Math.round(ofBoards / BOARD)));
  const houses = employers(Math.max(1, Math.round(ofCompanies / BOARD)));
  const others = employers(Math.max(20, count(0.004)));
  const emptyOf = <Item>(of: readonly Employer[]) =>
    Object.fromEntries(of.map(({ slug }): [string, Item[]] => [slug, []]));
  const boards = emptyOf<GreenhouseJob>(boarded);
  const second = emptyOf<AshbyJob>(boarded.slice(0, Math.ceil(boarded.length / 4)));
  const companies = emptyOf<SmartPosting>(houses);
  const feed: ArbeitnowJob[] = [];
  const ads: AdzunaAd[] = [];
  const found: JsearchJob[] = [];
  const quota = Math.max(20, Math.round(postings / 800));

  const shown = new Set<string>();
  const vacancyOf = new Map<string, string>();
  /** How many boards show a vacancy that any has shown. */
  const onBoards = new Map<string, number>();
  const show = (name: string, { id }: Vacancy, isBoard: boolean) => {
    vacancyOf.set(name, id);
    shown.add(name);
    if (isBoard) onBoards.set(id, (onBoards.get(id) ?? 0) + 1);
  };
  const takeOff = (name: string) => {
    const vacancy = vacancyOf.get(name) ?? "";
    shown.delete(name);
    onBoards.set(vacancy, (onBoards.get(vacancy) ?? 0) - 1);
  };

  /** All that Greenhouse's boards have shown. */
  const all: Vacancy[] = [];
  const isGerman = ({ city }: Vacancy) => city.country === "Germany";
  const places = {
    board: {
      add(vacancy) {
        all.push(vacancy);
        boards[vacancy.employer.slug]?.push(boardJob(vacancy));
        show(`greenhouse ${vacancy.id}`, vacancy, true);
      },
    },
    company: {
      add(vacancy) {
        companies[vacancy.employer.slug]?.push(companyPosting(vacancy));
        show(`smartrecruiters ${vacancy.id}`, vacancy, true);
      },
    },
    second: {
      fits: ({ employer }) => employer.slug in second,
      add(vacancy) {
        const job = secondJob(vacancy, vacancies);
        second[vacancy.employer.slug]?.push(job);
        show(`ashby ${job.id}`, vacancy, true);
      },
    },
    feed: {
      add(vacancy) {
        const job = feedJob(vacancy, vacancies);
        feed.unshift(job);
        show(`arbeitnow ${job.slug}`, vacancy, false);
      },
    },
    found: {
      fits: isGerman,
      add(vacancy) {
        const job = foundJob(vacancy, vacancies);
        found.push(job);
        show(`jsearch ${job.job_id}`, vacancy, false);
      },
    },
  } satisfies Record<string, Place>;
  /** Advertised at an instant. */
  const adsAt = (at: () => Date): Place => ({
    fits: isGerman,
    add(vacancy) {
      const ad = advertisement(vacancy, vacancies, at());
      ads.push(ad);
      show(`adzuna ${ad.id}`, vacancy, false);
    },
  });

  /** Vacancies of these employers; of what is drawn with them, as much as there is room for. */
  const addOwn = (count: number, { add, fits = () => true }: Place, of: readonly Employer[]) => {
    for (let left = count; left > 0; ) for (const vacancy of draw(of)) if (fits(vacancy) && left-- > 0) add(vacancy);
  };
  const copied = {
    second: new Set<string>(),
    feed: new Set<string>(),
    ads: new Set<string>(),
    found: new Set<string>(),
  };
  /** Vacancies that a board shows, each once at a place. */
  const addCopies = (count: number, { add, fits = () => true }: Place, done: Set<string>) => {
    for (let left = count, tries = count * 200; left > 0 && tries > 0; tries--) {
      const vacancy = pick(all);
      if (done.has(vacancy.id) || !shown.has(`greenhouse ${vacancy.id}`) || !fits(vacancy)) continue;
      done.add(vacancy.id);
      add(vacancy);
      left--;
    }
  };
  /** Both, in a mixed order. */
  const addMixed = (own: number, copies: number, place: Place, done: Set<string>) => {
    for (let [ownLeft, left] = [own, own + copies]; left > 0; left--)
      if (below(left) < ownLeft) {
        addOwn(1, place, others);
        ownLeft--;
      } else addCopies(1, place, done);
  };

  addOwn(ofBoards, places.board, boarded);
  addOwn(ofCompanies, places.company, houses);
  addCopies(count(COPIES.second), places.second, copied.second);
  addMixed(count(OWN.feed), count(COPIES.feed), places.feed, copied.feed);
  const earlier = () => new Date(begin.getTime() - below(40 * 3_600) * 1_000);
  addMixed(count(OWN.ads), count(COPIES.ads), adsAt(earlier), copied.ads);
  addMixed(quota * FOUND_A_REQUEST, quota * FOUND_A_REQUEST, places.found, copied.found);

  const hourly = Math.max(1, Math.round(postings / 5_000));
  /** Takes one of them off, at random. */
  const removeOne = (lists: Record<string, { id: number | string }[]>, of: readonly Employer[], source: string) => {
    const list = lists[pick(of).slug] ?? [];
    const [gone] = list.splice(below(list.length), 1);
    if (gone) takeOff(`${source} ${gone.id}`);
  };
  return {
    boards,
    second,
    companies,
    feed,
    ads,
    found,
    quota,
    vacancyOf,
    live: () => new Set([...shown].filter((name) => onBoards.get(vacancyOf.get(name) ?? "") !== 0)),
    pass(at) {
      for (let time = 0; time < hourly * 2; time++) {
        removeOne(boards, boarded, "greenhouse");
        addOwn(2, places.board, boarded);
      }
      for (let time = 0; time < hourly; time++) {
        removeOne(companies, houses, "smartrecruiters");
        addOwn(1, places.company, houses);
      }
      const add = (place: Place, copies: number, done: Set<string>) =>
        chance(copies) ? addCopies(1, place, done) : addOwn(1, place, others);
      for (let time = 0; time < hourly * 5; time++) add(places.feed, 0.2, copied.feed);
      for (let time = 0; time < hourly * 4; time++)
        add(
          adsAt(() => at),
          0.25,
          copied.ads,
        );
    },
  };
}
