import { createCorpus } from "../matching/corpus.ts";
import { jobFacts, type PersonFacts, personFacts } from "../matching/facts.ts";
import { createJobIndex } from "../matching/job-index.ts";
import type { MatchPerson } from "../matching/model.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { vetoOf, wishesOf } from "../matching/veto.ts";
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

interface Wishing {
  person: MatchPerson;
  own: PersonFacts;
  open: number[];
}

/** Somebody who wants to work in the places of the jobs they viewed, near them, or wherever. */
interface Viewer {
  applicant: Applicant;
  there: Wishing;
  anywhere: Wishing;
  placeless: Wishing;
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
  /** Somebody with these wishes, and the rows of the jobs that they do not veto. */
  const withWishes = (person: MatchPerson): Wishing => {
    const wishes = wishesOf(person);
    return { person, own: personFacts(person), open: [...jobs.keys()].filter((row) => !vetoOf(jobs[row]!, wishes)) };
  };
  const viewers = applicants.map((applicant): Viewer => {
    const person = viewerOf(applicant, postings);
    const { preferences, locations } = person;
    return {
      applicant,
      there: withWishes({ ...person, preferences: { ...preferences, locations } }),
      anywhere: withWishes(person),
      placeless: withWishes({ ...person, locations: [] }),
    };
  });
  const best = ({ score }: Variant, { own, open }: Wishing) =>
    ranked(open.map((row) => score(facts[row]!, own))).map((at) => open[at]!);
  const words = async ({ titles }: Applicant) => ranked(await bm25(titles.join(" ")));
  type Recommend = (viewer: Viewer) => number[] | Promise<number[]>;
  const systems: [string, Recommend][] = [
    ...variants.map((variant): [string, Recommend] => [
      variant.name === SCORE ? OURS : variant.name,
      // Without places there is no reach either.
      (viewer) => best(variant, variant.name === WITHOUT_PLACE ? viewer.placeless : viewer.there),
    ]),
    ["the score wherever, the nearer the better", ({ anywhere }) => best(score, anywhere)],
    [
      "the shortlist (what has enough in common only), within reach",
      ({ there }) => topJobs([index], there.person, DEPTH).map(({ jobId }) => jobId - 1),
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
  const hits = new Map<string, { hit: number[]; reciprocal: number[] }>();
  for (const [name, recommend] of systems) {
    const result = { hit: [] as number[], reciprocal: [] as number[] };
    for (const viewer of viewers) {
      const seen = new Set(viewer.applicant.seen);
      const list = (await recommend(viewer)).filter((row) => !seen.has(row)).slice(0, DEPTH);
      const rank = list.indexOf(viewer.applicant.last) + 1;
      result.hit.push(rank > 0 && rank <= 10 ? 1 : 0);
      result.reciprocal.push(rank > 0 ? 1 / rank : 0);
    }
    hits.set(name, result);
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
