import type { CvSaid } from "../../claude/cv-said.ts";
import type { MatchToJudge } from "../../claude/match-input.ts";
import type { ModelRequest } from "./fake-claude.ts";
import { leastOf } from "./fake-claude-instance.ts";

/** The fields of work that the tests' postings are of. */
export const FIELDS = [
  {
    title: "Data Engineer",
    skills: ["Python", "SQL", "Apache Spark", "Airflow", "Kafka", "Docker", "PostgreSQL", "dbt"],
  },
  {
    title: "Frontend Developer",
    skills: ["TypeScript", "React", "CSS", "HTML", "GraphQL", "Jest", "Webpack", "Node.js"],
  },
  {
    title: "Platform Engineer",
    skills: ["Kubernetes", "Terraform", "AWS", "Linux", "Go", "Prometheus", "Ansible", "Docker"],
  },
];
const SKILLS = FIELDS.flatMap(({ skills }) => skills);

/** Of the user turn of a question about matches: the matches that are to be judged. */
export function matchesOf({ turn }: Pick<ModelRequest, "turn">): MatchToJudge[] {
  return turn.flatMap((block) => (block as { matches?: MatchToJudge[] }).matches ?? []);
}

/** Plays a Claude that judges each match well: within its interval, and of this pair. */
export function judge({ id, job, comparison }: MatchToJudge, points = 5) {
  const { matchingSkills, missingSkills, matchScore, highest } = comparison;
  const skills = matchingSkills.slice(0, 2).join(" and ");
  const score = Math.min(highest, Math.round(10 * (matchScore + points)) / 10);
  return {
    id,
    score,
    priority: score >= 80 ? "HIGH" : score >= 60 ? "MEDIUM" : "LOW",
    summary: `You know ${skills}, which ${job.title} asks for. It would use what you have done with ${matchingSkills[0]}.`,
    alignments: [`Your ${matchingSkills[0]} is what ${job.title} is about.`],
    gaps: missingSkills.slice(0, 1).map((skill) => `It asks for ${skill}, which your profile does not name.`),
    reasons: [
      `You bring ${matchingSkills[0]} to ${job.title}.`,
      `You have ${comparison.skillMatch?.matched} of the skills asked for.`,
    ],
  };
}

/** A model that answers questions about matches alone. */
export function judging(request: Pick<ModelRequest, "turn">) {
  return { matches: matchesOf(request).map((match) => judge(match)) };
}

/** Of a CV that says nothing. */
export const NOTHING_OF_A_CV: CvSaid = {
  headline: null,
  skills: [],
  positions: [],
  statedYears: null,
  level: null,
  searchTitles: [],
  industries: [],
  education: [],
  languages: [],
  places: [],
};

/** Of a CV the skills, each with the line that names it. */
export function readingOf(cv: string, skills: readonly string[]): CvSaid {
  const lines = cv.split("\n");
  const found = skills.flatMap((name) => {
    const quote = lines.find((line) => line.includes(name));
    return quote === undefined ? [] : [{ name, quote }];
  });
  return { ...NOTHING_OF_A_CV, skills: found };
}

/** Plays a Claude that does all that it is asked: of a CV it reads the skills that the tests' postings ask for. */
export function goodClaude({ turn, schema }: ModelRequest): unknown {
  const [first] = turn as { cv?: string; jobId?: number }[];
  if (first?.cv !== undefined) return readingOf(first.cv, SKILLS);
  if (first?.jobId !== undefined) return { ...(leastOf(schema!) as object), jobId: first.jobId };
  return judging({ turn });
}
