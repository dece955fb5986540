import { createCorpus } from "../matching/corpus.ts";
import { jobFacts, type PersonFacts, personFacts } from "../matching/facts.ts";
import { createJobIndex } from "../matching/job-index.ts";
import { createVeto } from "../matching/lens.ts";
import type { MatchPerson } from "../matching/model.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { wishesOf } from "../matching/veto.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { createBm25 } from "./baselines.ts";
import { basisOf, type Lesson } from "./lesson.ts";
import { bootstrap, mean, paired, ranked } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createVariants, SCORE, type Variant, WITHOUT_PLACE } from "./variants.ts";
import { type Applicant, readViews, viewerOf } from "./viewers.ts";

/** Ranks beyond this count as not found. */
const DEPTH = 100;
const OURS = "ours: the score, all jobs within reach of the places viewed";
const BM25 = "BM25 over titles, in the city viewed most";

/** Somebody who wants to work where the jobs are that they viewed. */
interface Viewer {
  applicant: Applicant;
  person: MatchPerson;
  facts: PersonFacts;
  /** Rows of the jobs that are not vetoed: within reach; wherever they may work; wherever that is. */
  there: number[];
  anywhere: number[];
  placeless: number[];
}

/**
 * People's views of jobs: from all but the last distinct job that somebody viewed, with work experience and stated
 * interests, is that last job among the ten best of all jobs? What is vetoed is on no list. Hit@10 and mean reciprocal rank (100 deep).
 */
export async function evaluateViews(folder: string, lesson: Lesson): Promise<Report> {
  const { postings, applicants } = await readViews(folder);
  const jobs = postings.map(({ match }) => match);
  const basis = basisOf(lesson.learnt(), jobs);
  const variants = createVariants(basis.learnt);
  const score = variants.find(({ name }) => name === SCORE)!;
  const index = createJobIndex(jobs, createCorpus(basis.learnt, SKILL_LORE));
  const bm25 = createBm25(postings.map(({ title }) => title));
  const byCity = new Map<string, number[]>();
  for (const [row, { city }] of postings.entries()) byCity.set(city, [...(byCity.get(city) ?? []), row]);
  const popular = ranked(postings.map(({ views: count }) => count));

  const facts = jobs.map(jobFacts);
  const open = (person: MatchPerson) => {
    const isVetoed = createVeto(index, wishesOf(person));
    return [...jobs.keys()].filter((row) => !isVetoed(row));
  };
  const viewers = applicants.map((applicant): Viewer => {
    const anybody = viewerOf(applicant, postings);
    const { preferences, locations } = anybody;
    const person = { ...anybody, preferences: { ...preferences, locations } };
    return {
      applicant,
      person,
      facts: personFacts(person),
      there: open(person),
      anywhere: open(anybody),
      placeless: open({ ...anybody, locations: [] }),
    };
  });
  const best = ({ score }: Variant, { facts: own }: Viewer, rows: readonly number[]) =>
    ranked(rows.map((row) => score(facts[row]!, own))).map((at) => rows[at]!);
  const words = async ({ titles }: Applicant) => ranked(await bm25(titles.join(" ")));
  type Recommend = (viewer: Viewer) => number[] | Promise<number[]>;
  const systems: [string, Recommend][] = [
    ...variants.map((variant): [string, Recommend] => [
      variant.name === SCORE ? OURS : variant.name,
      // Without places there is no reach either.
      (viewer) => best(variant, viewer, variant.name === WITHOUT_PLACE ? viewer.placeless : viewer.there),
    ]),
    ["the score wherever, the nearer the better", (viewer) => best(score, viewer, viewer.anywhere)],
    [
      "the shortlist (what has enough in common only), within reach",
      ({ person }) => topJobs([index], person, DEPTH).map(({ jobId }) => jobId - 1),
    ],
    [
      BM25,
      async ({ applicant }) => {
        const here = new Set(byCity.get(applicant.city));
        return (await words(applicant)).filter((row) => here.has(row));
      },
    ],
    ["BM25 over titles", ({ applicant }) => words(applicant)],
    ["the most viewed", () => popular],
  ];
  const hits = new Map(systems.map(([name]) => [name, { hit: [] as number[], reciprocal: [] as number[] }]));
  for (const viewer of viewers) {
    const seen = new Set(viewer.applicant.seen);
    for (const [name, recommend] of systems) {
      const list = (await recommend(viewer)).filter((row) => !seen.has(row)).slice(0, DEPTH);
      const rank = list.indexOf(viewer.applicant.last) + 1;
      hits.get(name)!.hit.push(rank > 0 && rank <= 10 ? 1 : 0);
      hits.get(name)!.reciprocal.push(rank > 0 ? 1 / rank : 0);
    }
  }
  const above = (name: string, each: number[]) => {
    const reference = hits.get(name)?.hit ?? [];
    return each === reference ? "" : difference(paired(each, reference));
  };
  return {
    title: "The next job viewed",
    about: `${applicants.length} people who viewed two jobs or more, ${postings.length} jobs. ${basis.about}`,
    columns: [
      "system",
      "hit@10 (95% interval)",
      "MRR",
      "against the score (paired)",
      "above BM25 in the city (paired)",
    ],
    rows: [...hits].map(([name, { hit, reciprocal }]) => [
      name,
      interval(bootstrap(hit, mean)),
      mean(reciprocal).toFixed(3),
      above(OURS, hit),
      above(BM25, hit),
    ]),
  };
}
