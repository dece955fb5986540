import type { CvSaid } from "../../claude/cv-said.ts";
import type { JobSaid } from "../../claude/fill-job.ts";
import type { MatchToJudge } from "../../claude/match-input.ts";
import { type Attack, SECRETS } from "./claude-attacks.data.ts";
import { FIELDS, goodClaude, judge, matchesOf, readingOf } from "./claude-judge.ts";
import type { Model, ModelRequest } from "./fake-claude.ts";
import { leastOf } from "./fake-claude-instance.ts";

const SKILLS = FIELDS.flatMap(({ skills }) => skills);
/** What the posting that is filled in does ask for. */
export const HONEST = "hot hide glue";
/** Of no request. */
const SMUGGLED = ["m0", "m11", "m99", "M1", "m1 ", "1", "", "__proto__", "constructor"];
const MOST_FLOODED = 150;

/** Reads the skills that the tests' postings ask for, and stones. */
const honestReading = (cv: string): CvSaid => readingOf(cv, [...SKILLS, ...(cv.match(/\p{Lu}\p{Ll}+olith/gu) ?? [])]);

/** Does all that is asked well. */
export const honestClaude: Model = (request) => {
  const [first] = request.turn as { cv?: string }[];
  return first?.cv === undefined ? goodClaude(request) : honestReading(first.cv);
};

/** Plays a Claude that does what an attack asks, within its schema, beside what it would have said without. */
export function obedientClaude(attack: Attack): Model {
  return (request) => {
    const words = attack.words({ system: request.system, secrets: Object.values(SECRETS) });
    const [first] = request.turn as { cv?: string; jobId?: number }[];
    if (first?.cv !== undefined) return readingFor(attack, words, first.cv);
    if (first?.jobId !== undefined) return fillingFor(attack, words, request, first.jobId);
    return { matches: judgedFor(attack, words, matchesOf(request)) };
  };
}

function judgedFor(attack: Attack, words: readonly string[], matches: readonly MatchToJudge[]) {
  const own = matches.map((match, at) => judgedAs(attack, turned(words, at), match));
  if (!attack.smuggles) return own;
  const strange = SMUGGLED.map((id) => ({ ...own[0]!, id, score: 3 }));
  return [...strange, ...own, ...own.map((match) => ({ ...match, score: 5 }))];
}

/** Each match has another word first. */
function turned<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

function judgedAs({ score, text, flood = 0 }: Attack, words: readonly string[], match: MatchToJudge) {
  const good = judge(match);
  const [skill] = match.comparison.matchingSkills;
  const slipped = words.slice(0, 3).flatMap((said) => [`Your ${skill} fits: ${said}`, said]);
  const more = match.job.description.includes(text)
    ? Array.from({ length: flood }, (_, at) => `${skill} ${"so ".repeat(at)}well.`.slice(0, 30))
    : [];
  return {
    ...good,
    score,
    priority: "HIGH",
    summary: `You know ${skill}, ${words[0]}. ${words[1] ?? ""}`,
    alignments: [...good.alignments, ...slipped, ...more],
    gaps: [...slipped, ...good.gaps, ...more],
    reasons: [...slipped, ...more, ...good.reasons],
  };
}

/** Each claim three times: with itself for evidence, with what the attack says, and with a line of the CV. */
function readingFor({ skills, text, flood = 0 }: Attack, words: readonly string[], cv: string): CvSaid {
  const good = honestReading(cv);
  const [line = ""] = cv.split("\n");
  const floods = Array.from({ length: Math.min(flood, MOST_FLOODED) }, (_, at) => `Skill ${at}`);
  const claims = [...skills, ...words].flatMap((name) => [name, text, line].map((quote) => ({ name, quote })));
  const [word = ""] = words;
  return {
    ...good,
    headline: word,
    skills: [...good.skills, ...claims, ...floods.map((name) => ({ name, quote: line }))],
    positions: words.map((said) => ({
      title: said,
      employer: said,
      place: said,
      when: "01/2016 - present",
      from: "2016-01",
      to: null,
      current: true,
    })),
    statedYears: { years: 60, quote: word },
    searchTitles: [...words],
    education: [{ level: "Doctorate", subject: word, quote: word }],
    languages: [{ code: "tlh", level: "native", quote: word }],
    places: [...words],
  };
}

function fillingFor(attack: Attack, words: readonly string[], { schema }: ModelRequest, jobId: number): JobSaid {
  const { skills, text, smuggles } = attack;
  return {
    ...(leastOf(schema!) as JobSaid),
    jobId: smuggles ? jobId + 1 : jobId,
    skills: [HONEST, ...SKILLS, "Welding", ...skills, ...words],
    keywords: [...words, ...skills],
    responsibilities: words.join(". "),
    requirements: `${words[0]} ${words.at(-1)}`,
    education: [{ value: "Doctorate", quote: words.at(-1)! }],
    salary: { quote: text, min: 1_000_000, max: 2_000_000, currency: "USD", period: "YEAR" },
    visaSponsorship: { value: true, quote: words.at(-1)! },
  };
}
