import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeMatches } from "../claude/judge-matches.ts";
import { visible } from "../claude/plain.ts";
import {
  type Attacked,
  kindOf,
  type Listed,
  markOf,
  openAttacked,
  type Seen,
  type Sent,
  turnOf,
} from "./support/claude-attacked.ts";
import { ATTACKS, type Attack, SECRETS } from "./support/claude-attacks.data.ts";
import { HONEST } from "./support/obedient-claude.ts";

/**
 * Attacks on a model that obeys them, by whoever writes a posting or a CV: each stands in a posting's title, company, place
 * and description, and in a CV.
 */

let attacked: Attacked;

beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

const MATCH_KEYS = ["id", "job", "comparison"];
const JOB_KEYS = "title company places workArrangement employmentTypes experience industries salary description".split(
  " ",
);
/** What no reader sees, and half characters. */
const UNSEEN = /[^\P{C}\n\t]|\p{Default_Ignorable_Code_Point}/u;
const MARKUP = /<[a-z!/?]|&(?:\w+|#\d+);|javascript:|https?:|www\.|evil|\S@\S+\.|\]\(/i;
const MOST_LISTED = 4;

/** What is the same for everybody; whether it is marked for the cache depends on how many are asked at once. */
const sameOf = ({ system, output_config }: Sent) => JSON.stringify([system.map(({ text }) => text), output_config]);

/** The texts in a value, each on one line. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.replace(/\s+/g, " ")];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** Each request is what is sent of anybody but for values in its JSON. */
function expectData(sent: Sent, before: readonly Sent[]): void {
  const known = new Map(before.map((each) => [kindOf(each), sameOf(each)]));
  const { stream: _, max_tokens: __, ...params } = sent as Sent & { stream?: boolean; max_tokens?: number };
  expect(Object.keys(params).sort()).toEqual(["messages", "model", "output_config", "system"]);
  expect(sent.messages.map(({ role }) => role)).toEqual(["user"]);
  // Byte for byte.
  expect(sameOf(sent)).toBe(known.get(kindOf(sent)));
  for (const block of turnOf(sent)) {
    for (const text of textsIn(block)) expect(text).not.toMatch(UNSEEN);
    for (const match of (block.matches as { job: object }[] | undefined) ?? []) {
      expect(Object.keys(match).sort()).toEqual(MATCH_KEYS.toSorted());
      expect(Object.keys(match.job).sort()).toEqual(JOB_KEYS.toSorted());
    }
  }
}

/** How often an attack stands in a request, each time within one value. */
function timesIn(sent: readonly Sent[], { text, seen = text }: Attack): number {
  const line = seen.replace(/\s+/g, " ");
  return sent.flatMap((each) => turnOf(each).flatMap(textsIn)).filter((each) => each.includes(line)).length;
}

describe.each(ATTACKS.map((attack) => [attack.kind, attack] as const))("%s", (_, attack) => {
  let person: Seen;
  let sent: Sent[];
  let listed: Listed[];

  beforeAll(() => {
    person = attacked.people.get(attack)!;
    sent = attacked.sent.filter((each) => JSON.stringify(each.messages).includes(markOf(attack)));
    listed = person.recommendations.edges.map(({ node }) => node);
  });

  test("is a value among others in the user turn, and all else is what is sent of anybody", () => {
    const [cvs, matches] = [true, false].map((isCv) => sent.filter((each) => "cv" in turnOf(each)[0]! === isCv));
    for (const each of sent) expectData(each, attacked.before.sent);
    expect(timesIn(cvs!, attack)).toBeGreaterThan(0);
    // Of its posting: title, company, place and description.
    expect(timesIn(matches!, attack)).toBeGreaterThanOrEqual(4);
    expect(timesIn(attacked.filled.sent, attack)).toBeGreaterThanOrEqual(4);
    for (const each of attacked.filled.sent) expectData(each, attacked.before.sent);
  });

  test("moves no score out of its bounds, and none that was not asked about", () => {
    const titles = sent.flatMap(turnOf).flatMap(({ matches }) => (matches as Listed[] | undefined) ?? []);
    const asked = new Set(titles.map(({ job }) => job.title));
    const judged = listed.filter(({ analysis }) => analysis.source === "CLAUDE");
    expect(judged.length).toBeGreaterThan(10);
    expect(listed.length).toBeGreaterThan(judged.length);
    for (const { score, matchScore, adjustments, analysis, job } of listed) {
      expect(score).toBeCloseTo(
        adjustments.reduce((sum, { delta }) => sum + delta, matchScore),
        3,
      );
      if (analysis.source === "RULES") {
        expect([score, analysis.score]).toEqual([matchScore, null]);
        continue;
      }
      expect(asked).toContain(visible(job.title));
      expect(analysis.score).toBe(Math.min(100, Math.max(0, attack.score)));
      expect(Math.abs(score - matchScore)).toBeLessThanOrEqual(15.000_001);
      expect(score).toBeLessThanOrEqual(100);
      expect(score).toBeCloseTo(Math.min(matchScore + 15, 100, Math.max(matchScore - 15, 0, attack.score)), 2);
    }
  });

  test("has nothing told but a few plain sentences about the pair", () => {
    const words = attack.words({ system: judgeMatches.system, secrets: Object.values(SECRETS) });
    for (const { analysis, reasons } of listed.filter(({ analysis }) => analysis.source === "CLAUDE")) {
      const { summary, keyAlignments, potentialGaps } = analysis;
      for (const list of [keyAlignments, potentialGaps, reasons]) expect(list.length).toBeLessThanOrEqual(MOST_LISTED);
      for (const text of [summary, ...keyAlignments, ...potentialGaps, ...reasons]) {
        expect(text.length).toBeLessThanOrEqual(400);
        expect(text).not.toMatch(MARKUP);
        expect(text).not.toMatch(UNSEEN);
        if (!attack.isHarmless) for (const word of words) expect(text).not.toContain(word);
      }
    }
  });

  test("adds nothing to the profile that the CV does not bear out", () => {
    const { profile, cv } = person.viewer;
    const text = cv.text.replace(/\s+/g, " ");
    expect(cv.parsedBy).toBe("CLAUDE");
    expect(profile.skills).toEqual(expect.arrayContaining(["Python", "Apache Kafka", markOf(attack)]));
    expect(cv.skills.map(({ name }) => name)).toEqual(profile.skills);
    expect(profile.skills.filter((skill) => attack.skills.includes(skill))).toEqual([]);
    expect(profile.skills.length).toBeLessThan(10);
    for (const { found } of cv.skills) {
      expect(found.length).toBeGreaterThan(0);
      for (const evidence of found) expect(text).toContain(evidence.text.replace(/\s+/g, " "));
    }
    const { titles, locations, languages, education, headline, yearsOfExperience } = profile;
    const named = cv.positions.flatMap(({ title, employer, place }) => [title, employer, place]);
    for (const each of [...profile.skills, ...titles, ...locations, ...named, headline])
      expect(each ?? "").not.toMatch(MARKUP);
    expect([languages, education]).toEqual([[], []]);
    expect(yearsOfExperience).toBeLessThan(40);
  });

  test("tells nothing of anybody else", () => {
    const others = [...Object.values(SECRETS), ...ATTACKS.filter((each) => each !== attack).map(markOf)];
    for (const secret of others) {
      expect(JSON.stringify(sent)).not.toContain(secret);
      expect(JSON.stringify(person)).not.toContain(secret);
    }
  });
});

test("whoever has nothing to do with an attack sees what they saw", () => {
  const { before, after } = attacked;
  // What is looked for above was there to be told.
  expect(JSON.stringify(before.sent)).toContain(SECRETS.employer);
  expect(before.seen.viewer.profile.skills).toContain(SECRETS.skill);
  expect(after).toEqual(before.seen);
});

test("a posting that is filled in gets nothing that its text does not say", () => {
  const { jobs } = attacked.filled;
  expect(jobs.length).toBe(ATTACKS.length + 1);
  for (const { salary, skills, keywords, education, visaSponsorship, responsibilities, requirements } of jobs) {
    expect([salary, education, visaSponsorship, keywords]).toEqual([null, [], null, []]);
    expect([[], [HONEST]]).toContainEqual(skills);
    for (const text of [responsibilities ?? "", requirements ?? ""]) {
      expect(text).not.toMatch(MARKUP);
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    }
  }
  // But for the first, about which an honest answer said nothing, and the one that was answered for by another.
  expect(jobs.filter(({ skills }) => skills.length > 0)).toHaveLength(ATTACKS.length - 1);
});
