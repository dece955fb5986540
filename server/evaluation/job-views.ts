import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { normalisePosting } from "../intake/normalise.ts";
import { corpusOf } from "../matching/corpus.ts";
import { jobFacts, personFacts } from "../matching/facts.ts";
import { createJobIndex } from "../matching/job-index.ts";
import { judge } from "../matching/judge.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { vetoOf, wishesOf } from "../matching/veto.ts";
import { canonicalSkill, extractSkills } from "../skills/extract.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { readTable } from "../skills/table.ts";
import { createBm25 } from "./baselines.ts";
import { bootstrap, mean, paired, ranked } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createMatchJob, createMatchPerson } from "./subjects.ts";

export const VIEW_FILES = ["Job_Views.csv", "Experience.csv", "Positions_Of_Interest.csv"];

/** Ranks beyond this count as not found. */
const DEPTH = 100;
const NOW = new Date("2015-06-01T00:00:00Z");

interface Posting {
  title: string;
  city: string;
  state: string;
  views: number;
  match: MatchJob;
}

interface Applicant {
  /** Rows of distinct jobs viewed before the last one, the oldest first. */
  seen: number[];
  /** The row of the last distinct job viewed. */
  last: number;
  titles: string[];
  city: string;
}

/**
 * People's views of jobs: from all but the last distinct job that somebody viewed, with work experience and stated
 * interests, is that last job among the ten best of all jobs? Hit@10 and mean reciprocal rank (100 deep).
 */
export async function evaluateViews(folder: string): Promise<Report> {
  const [views, experience, interests] = await Promise.all(
    VIEW_FILES.map(async (name) => readTable(await readFile(join(folder, name), "utf8")).rows),
  );
  const { postings, applicants } = read(views ?? [], experience ?? [], interests ?? []);
  const jobs = postings.map(({ match }) => match);
  const corpus = corpusOf(jobs, SKILL_LORE);
  const index = createJobIndex(jobs, corpus);
  const bm25 = createBm25(postings.map(({ title }) => title));
  const byCity = new Map<string, number[]>();
  for (const [row, { city }] of postings.entries()) byCity.set(city, [...(byCity.get(city) ?? []), row]);
  const popular = ranked(postings.map(({ views: count }) => count));

  type Recommend = (applicant: Applicant) => number[] | Promise<number[]>;
  const shortlist =
    (change: (person: MatchPerson) => MatchPerson): Recommend =>
    (applicant) =>
      topJobs([index], change(personOf(applicant, postings)), DEPTH).map(({ jobId }) => jobId - 1);
  const words = async ({ titles }: Applicant) => ranked(await bm25(titles.join(" ")));
  const there = (person: MatchPerson) => ({
    ...person,
    preferences: { ...person.preferences, locations: person.locations },
  });
  const nowhere = (person: MatchPerson) => ({ ...person, locations: [] });
  const facts = jobs.map(jobFacts);
  const all =
    (change: (person: MatchPerson) => MatchPerson): Recommend =>
    (applicant) => {
      const person = change(personOf(applicant, postings));
      const [own, wishes] = [personFacts(person), wishesOf(person)];
      return ranked(
        facts.map((job, row) =>
          vetoOf((postings[row] as Posting).match, wishes) === null ? judge(job, own, corpus).score : -1,
        ),
      );
    };
  const systems: [string, Recommend][] = [
    ["ours: the score, all jobs within reach of the places viewed", all(there)],
    ["the score wherever, the nearer the better", all((person) => person)],
    ["without place", all(nowhere)],
    ["without titles", all((person) => there({ ...person, titles: [] }))],
    ["without skills", all((person) => there({ ...person, skills: [] }))],
    ["the shortlist (what has enough in common only), within reach", shortlist(there)],
    [
      "BM25 over titles, in the city viewed most",
      async (applicant) => {
        const here = new Set(byCity.get(applicant.city));
        return (await words(applicant)).filter((row) => here.has(row));
      },
    ],
    ["BM25 over titles", words],
    ["the most viewed", () => popular],
  ];
  const hits = new Map<string, { hit: number[]; reciprocal: number[] }>();
  for (const [name, recommend] of systems) {
    const result = { hit: [] as number[], reciprocal: [] as number[] };
    for (const applicant of applicants) {
      const seen = new Set(applicant.seen);
      const list = (await recommend(applicant)).filter((row) => !seen.has(row)).slice(0, DEPTH);
      const rank = list.indexOf(applicant.last) + 1;
      result.hit.push(rank > 0 && rank <= 10 ? 1 : 0);
      result.reciprocal.push(rank > 0 ? 1 / rank : 0);
    }
    hits.set(name, result);
  }
  const reference = hits.get("BM25 over titles, in the city viewed most")?.hit ?? [];
  return {
    title: "The next job viewed",
    about: `${applicants.length} people who viewed two jobs or more, ${postings.length} jobs.`,
    columns: ["system", "hit@10 (95% interval)", "MRR", "hit@10 above BM25 in the city (paired)"],
    rows: [...hits].map(([name, { hit, reciprocal }]) => [
      name,
      interval(bootstrap(hit, mean)),
      mean(reciprocal).toFixed(3),
      hit === reference ? "" : difference(paired(hit, reference)),
    ]),
  };
}

type Row = Record<string, string>;

function read(views: readonly Row[], experience: readonly Row[], interests: readonly Row[]) {
  const rows = new Map<string, number>();
  const postings: Posting[] = [];
  const seenBy = new Map<string, Row[]>();
  for (const view of views) {
    const id = view["Job.ID"] ?? "";
    let row = rows.get(id);
    if (row === undefined) {
      row = postings.length;
      rows.set(id, row);
      postings.push(postingOf(view, row + 1));
    }
    (postings[row] as Posting).views++;
    const person = view["Applicant.ID"] ?? "";
    seenBy.set(person, [...(seenBy.get(person) ?? []), view]);
  }
  const titles = new Map<string, string[]>();
  const tell = (person = "", title = "") => {
    if (title.trim()) titles.set(person, [...(titles.get(person) ?? []), title.trim()]);
  };
  for (const row of experience) tell(row["Applicant.ID"], row["Position.Name"]);
  for (const row of interests) tell(row["Applicant.ID"], row["Position.Of.Interest"]);

  const applicants: Applicant[] = [];
  for (const [person, viewed] of seenBy) {
    const inTime = viewed.toSorted((a, b) => ((a["View.Start"] ?? "") < (b["View.Start"] ?? "") ? -1 : 1));
    const distinct = [...new Set(inTime.map((view) => rows.get(view["Job.ID"] ?? "") as number))];
    if (distinct.length < 2) continue;
    const last = rows.get(inTime.at(-1)?.["Job.ID"] ?? "") as number;
    const seen = distinct.filter((row) => row !== last);
    const home = mostFrequent(seen.map((row) => (postings[row] as Posting).city));
    applicants.push({
      seen,
      last,
      city: home,
      titles: [...seen.toReversed().map((row) => (postings[row] as Posting).title), ...(titles.get(person) ?? [])],
    });
  }
  return { postings, applicants };
}

function postingOf(view: Row, id: number): Posting {
  const known = (name: string) => (view[name] && view[name] !== "NA" ? (view[name] as string) : "");
  const [title, city, state] = [known("Position") || known("Title"), known("City"), known("State.Code")];
  const record = normalisePosting(
    {
      source: "views",
      externalId: `${id}`,
      title,
      company: known("Company"),
      locations: city ? [[city, state].filter(Boolean).join(", ")] : [],
      industries: known("Industry") ? [known("Industry")] : [],
    },
    NOW,
  );
  const points = record.latitudes.map((latitude, at) => [latitude, record.longitudes[at]!] as const);
  const match = createMatchJob({ ...record, id, points, company: record.company?.name ?? null });
  return { title, city, state, views: 0, match };
}

function personOf({ titles, seen }: Applicant, postings: readonly Posting[]): MatchPerson {
  const person = createMatchPerson({
    titles: titles.slice(0, 8),
    skills: [...new Set(titles.flatMap((title) => extractSkills(title).map(canonicalSkill)))],
    excludedJobIds: seen.map((row) => (postings[row] as Posting).match.id),
  });
  const places = new Map(
    seen.flatMap((row) => {
      const { match } = postings[row] as Posting;
      const [text] = match.locations;
      return text === undefined ? [] : [[text, match.points?.[0]] as const];
    }),
  );
  const points = Object.fromEntries([...places].flatMap(([text, point]) => (point ? [[text, point]] : [])));
  return { ...person, points, locations: [...places.keys()] };
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
