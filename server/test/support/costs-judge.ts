import type { MatchInput, MatchProfile, MatchToJudge } from "../../claude/match-input.ts";
import type { ModelRequest } from "./fake-claude.ts";

/**
 * Plays a Claude that judges matches at the length that it is asked for, of what the data says: a summary of two sentences, three
 * alignments, two gaps, three reasons.
 */
export function judgeAtLength({ turn }: Pick<ModelRequest, "turn">) {
  const { person, matches } = Object.assign({}, ...turn) as MatchInput;
  return { matches: matches.map((match) => judged(match, person)) };
}

function judged({ id, job, comparison }: MatchToJudge, person: MatchProfile) {
  const { matchingSkills, missingSkills, skillMatch, matchScore, highest } = comparison;
  const score = Math.min(highest, Math.round(10 * (matchScore + 4)) / 10);
  const known = list(matchingSkills.slice(0, 3)) || "what your titles stand for";
  const lacked = list(missingSkills.slice(0, 2)) || "more than your profile tells";
  const counted = skillMatch
    ? `${skillMatch.matched} of the ${skillMatch.asked} skills it asks for`
    : "what it asks for";
  const title = person.titles[0] ?? "specialist";
  const years = person.yearsOfExperience === null ? "experience" : `${person.yearsOfExperience} years of experience`;
  const place = job.places[0] ?? "a place that is not named";
  const company = job.company ?? "this company";
  return {
    id,
    score,
    priority: score >= 80 ? "HIGH" : score >= 60 ? "MEDIUM" : "LOW",
    summary: `You have ${counted}, among them ${known}, and your time as ${title} is close to this work. It is limited by ${lacked}, which your profile does not name.`,
    alignments: [
      `You know ${known}, which are ${counted}, and its description names them as part of the daily work of a ${job.title}.`,
      `Your ${years} as ${title} fit the level that ${company} is looking for, and the duties it lists are close to yours.`,
      `It is in ${place}, which is near enough to the places in your profile, and its arrangement is one that you accept.`,
    ],
    gaps: [
      `It asks for ${lacked}, which your profile does not name, and the description says that these are used from the first day.`,
      `Most of your time was spent as ${title}, while this is a role as ${job.title} with duties that are partly new to you.`,
    ],
    reasons: [
      `You bring ${known}, and with them ${counted}.`,
      `Your ${years} as ${title} are in line with the level of this role.`,
      `It is in ${place}, and ${company} offers an arrangement that you accept.`,
    ],
  };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
