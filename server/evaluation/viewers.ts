import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { normalisePosting } from "../intake/normalise.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { canonicalSkill, extractSkills } from "../skills/extract.ts";
import { readTable } from "../skills/table.ts";
import { jobOf, personOf } from "./subjects.ts";

export const VIEW_FILES = ["Job_Views.csv", "Experience.csv", "Positions_Of_Interest.csv"];

const NOW = new Date("2015-06-01T00:00:00Z");

/** A job that somebody viewed. */
export interface Posting {
  title: string;
  city: string;
  state: string;
  views: number;
  match: MatchJob;
}

/** Somebody who viewed two jobs or more. */
export interface Applicant {
  /** Rows of distinct jobs viewed before the last one, the oldest first. */
  seen: number[];
  /** The row of the last distinct job viewed. */
  last: number;
  titles: string[];
  city: string;
}

/** The jobs and the people of a folder with VIEW_FILES. */
export async function readViews(folder: string): Promise<{ postings: Posting[]; applicants: Applicant[] }> {
  const [views, experience, interests] = await Promise.all(
    VIEW_FILES.map(async (name) => readTable(await readFile(join(folder, name), "utf8")).rows),
  );
  return read(views ?? [], experience ?? [], interests ?? []);
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
  return { title, city, state, views: 0, match: jobOf(record, id) };
}

/** A person of whom only titles are known, their own and those of the jobs viewed, and where those jobs are. */
export function viewerOf({ titles, seen }: Applicant, postings: readonly Posting[]): MatchPerson {
  const person = personOf({
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
