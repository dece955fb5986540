import { ATTACKS, type Attack, SECRETS } from "./claude-attacks.data.ts";
import { FIELDS } from "./claude-judge.ts";
import { type ClaudeServer, openClaudeServer } from "./claude-server.ts";
import { honestClaude, obedientClaude } from "./obedient-claude.ts";

/** A server whose postings and CVs are attacks, all at once, and a model that obeys each. */

const { skills: SKILLS } = FIELDS[0]!;
const SUBMIT = "mutation($text: String!) { submitCvText(text: $text) { cv { id } } }";
const IMPORT = "mutation($text: String!) { importJobsText(text: $text, format: JSON) { id } }";
const ENRICH = "mutation { runPipeline(name: ENRICH_JOBS) { id } }";
const PERSON = `{
  viewer {
    profile { headline skills titles industries locations languages education certificates yearsOfExperience }
    cv { parsedBy text skills { name found { text } } positions { title employer place } }
    searchQueries { title industry location }
  }
  recommendations(first: 100) { edges { node {
    score matchScore priority reasons matchingSkills missingSkills additionalSkills adjustments { kind delta detail } parts { detail }
    analysis { source score summary keyAlignments potentialGaps } job { title }
  } } }
}`;
const JOBS = `{ jobs(first: 100, filter: { search: "organ" }) { edges { node {
  skills keywords responsibilities requirements education visaSponsorship salary { min }
} } } }`;

/** All that the API tells a person of themselves and of their matches. */
export interface Seen {
  viewer: {
    profile: Record<"skills" | "titles" | "locations" | "languages" | "education", string[]> & {
      headline: string | null;
      yearsOfExperience: number;
    };
    cv: {
      parsedBy: string;
      text: string;
      skills: { name: string; found: { text: string }[] }[];
      positions: Record<"title" | "employer" | "place", string | null>[];
    };
  };
  recommendations: { edges: { node: Listed }[] };
}
export interface Listed {
  score: number;
  matchScore: number;
  reasons: string[];
  adjustments: { kind: string; delta: number }[];
  analysis: { source: string; score: number | null; summary: string; keyAlignments: string[]; potentialGaps: string[] };
  job: { title: string };
}
export interface FilledJob {
  skills: string[];
  keywords: string[];
  responsibilities: string | null;
  requirements: string | null;
  education: string[];
  visaSponsorship: boolean | null;
  salary: object | null;
}

/** What is sent of a question, counted or asked, directly or in a batch. */
export interface Sent {
  system: { text: string }[];
  messages: { role: string; content: { text: string }[] }[];
  output_config: object;
}

/** The blocks of the user turn, each of which must be JSON. */
export const turnOf = ({ messages }: Sent): Record<string, unknown>[] =>
  messages.flatMap(({ content }) => content.map(({ text }) => JSON.parse(text)));
/** The names in the blocks of the user turn. */
export const kindOf = (sent: Sent) =>
  turnOf(sent)
    .map((block) => Object.keys(block).join(" "))
    .join(" | ");

/** A skill that no taxonomy knows, of a person of whom an attack is the CV. */
export const markOf = (attack: Attack) => `${String.fromCharCode(65 + ATTACKS.indexOf(attack))}quarzolith`;
const yardOf = (attack: Attack) => `Yard ${String.fromCharCode(65 + ATTACKS.indexOf(attack))}.`;

const cvOf = (text: string, skill: string) => `Data Engineer
${text}

Experience
Data Engineer, Example Ltd, 01/2016 - present
- Builds pipelines with Kafka and dbt
- ${text}

Skills
${SKILLS.slice(0, 6).join(", ")}, ${skill}
`;
const { title, name, email, employer, pay } = SECRETS;
const OTHER = cvOf(`${title}\n${name}, ${email}\n${employer} pays me ${pay} euros.`, SECRETS.skill);

/** A posting that bears a text wherever one can stand. */
const posting = (text: string, work: string, description: string, more: object = {}) => ({
  id: `${work} ${text}`,
  title: `${work} ${text}`,
  company: `Company ${text}`,
  locations: [text],
  description: `${description}\n${text}\nMore than that nobody can say.`,
  ...more,
});
const engineer = ({ text }: Attack) =>
  posting(text, "Data Engineer", `You work with ${SKILLS.slice(0, 4).join(", ")}.`, { skills: SKILLS.slice(0, 3) });
/** One of which rules make nothing. */
const organ = (text: string) =>
  posting(
    text,
    "Organ builder",
    `We restore pipe organs in churches all over the country and look for somebody who joins us in our yard by the river.
You voice pipes, regulate actions, repair bellows and talk with the sextons whose instruments we look after. You know hot hide glue
and meantone temperament, and drive the van to wherever an organ has fallen silent.`,
  );

export interface Attacked {
  /** Before all attacks: of somebody who has nothing to do with them, and a posting without one. */
  before: { seen: Seen; sent: Sent[] };
  /** By attack: the person whose CV bears it. Their list has the postings of all attacks. */
  people: Map<Attack, Seen>;
  /** All that was sent about them. */
  sent: Sent[];
  /** What was sent about the postings that are filled in, one of each attack, and what became of them and of the one before. */
  filled: { sent: Sent[]; jobs: FilledJob[] };
  /** What the somebody sees after all. */
  after: Seen;
  close(): Promise<void>;
}

export async function openAttacked(): Promise<Attacked> {
  const world = await openClaudeServer({ model: honestClaude, batchesEnd: "at once" });
  const { server, settled, options } = world;
  const ask = async (query: string, variables: object | null, token: string) => {
    const { data, errors } = await server.graphql(query, variables, token);
    if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
    return data as unknown;
  };
  const submit = (text: string, token: string) => ask(SUBMIT, { text }, token);
  const seenBy = async (token: string) => (await ask(PERSON, null, token)) as Seen;
  const { token: admin } = await server.signUp("admin@example.com", "ADMIN");
  const fill = async (postings: object[]) => {
    await ask(IMPORT, { text: JSON.stringify(postings) }, admin);
    await settled();
    await ask(ENRICH, null, admin);
    await settled();
  };

  const other = await server.signUp(SECRETS.email);
  await Promise.all([submit(OTHER, other.token), fill([organ("Without."), ...ATTACKS.map(engineer)])]);
  await settled();
  const before = { seen: await seenBy(other.token), sent: taken(world) };

  // The attack that speaks to it: a person's by their skill, a posting's by its yard.
  options.model = (request) => {
    const turn = JSON.stringify(request.turn);
    const attack = ATTACKS.find((each) => turn.includes(markOf(each)) || turn.includes(yardOf(each)));
    return attack ? obedientClaude(attack)(request) : honestClaude(request);
  };
  const people = await Promise.all(
    ATTACKS.map(async (attack) => {
      const { token } = await server.signUp(`${ATTACKS.indexOf(attack)}@example.com`);
      await submit(cvOf(attack.text, markOf(attack)), token);
      return { attack, token };
    }),
  );
  await settled();
  const seen = new Map<Attack, Seen>();
  for (const { attack, token } of people) seen.set(attack, await seenBy(token));
  const sent = taken(world);
  await fill(ATTACKS.map((attack) => organ(`${yardOf(attack)} ${attack.text}`)));
  const { jobs } = (await ask(JOBS, null, admin)) as { jobs: { edges: { node: FilledJob }[] } };
  const filled = { sent: taken(world), jobs: jobs.edges.map(({ node }) => node) };
  return { before, people: seen, sent, filled, after: await seenBy(other.token), close: world.close };
}

/** What was sent since the last time. */
function taken({ fake }: ClaudeServer): Sent[] {
  return fake.requests.splice(0).flatMap(({ kind, params }) => {
    if (kind === "batch") return (params as { requests: { params: Sent }[] }).requests.map((item) => item.params);
    return kind === "message" || kind === "count" ? [params as Sent] : [];
  });
}
