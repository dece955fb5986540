import type { Topic } from "./title-words.ts";

/** What a person did with a posting: the strongest there is, as each posting counts once. */
export type Reaction = "LIKED" | "DISLIKED" | "APPLIED" | "DISMISSED" | "SAVED";

/** A reaction, and what it was about. */
export interface Signal extends Topic {
  jobId: number;
  reaction: Reaction;
  /** The company's key (words.ts); "": not known. */
  company: string;
}

export const WEIGHTS: Readonly<Record<Reaction, number>> = {
  LIKED: 1,
  SAVED: 1,
  APPLIED: 2,
  DISLIKED: -1,
  DISMISSED: -1,
};

/** Thousandths of a point: the most that roles, companies and both together move a score, either way. */
const MOST_BY_ROLE = 8_000;
const MOST_BY_COMPANY = 4_000;
export const MOST = 10_000;
/** So much net feeling moves half of the most. */
const HALF_BY_ROLE = 3;
const HALF_BY_COMPANY = 2;

/** How like two roles are, in quarters, so that sums are whole. */
const QUARTERS = 4;
export const BOTH = 4;
export const SAME_FUNCTION = 2;
export const SAME_FIELD = 1;

/** BOTH, SAME_FUNCTION, SAME_FIELD or 0; what is not known is like nothing. */
export function likeness(a: Topic, b: Topic): number {
  const does = a.does !== null && a.does === b.does;
  const field = a.field !== null && a.field === b.field;
  return does && field ? BOTH : does ? SAME_FUNCTION : field ? SAME_FIELD : 0;
}

/**
 * How far what a person felt moves the score of a job, in thousandths of a point, at most MOST either way; straight from
 * the definition.
 */
export function adjustmentOf(topic: Topic, company: string, feedback: readonly Signal[]): number {
  let role = 0;
  let same = 0;
  for (const signal of feedback) {
    const weight = WEIGHTS[signal.reaction];
    role += weight * likeness(topic, signal);
    if (company !== "" && company === signal.company) same += weight;
  }
  return together(byRole(role), byCompany(same));
}

/** @param net sum of weight x likeness, in quarters */
export function byRole(net: number): number {
  return damped(MOST_BY_ROLE, net, HALF_BY_ROLE * QUARTERS);
}

/** @param net sum of the weights */
export function byCompany(net: number): number {
  return damped(MOST_BY_COMPANY, net, HALF_BY_COMPANY);
}

export function together(byRole: number, byCompany: number): number {
  return Math.max(-MOST, Math.min(MOST, byRole + byCompany));
}

/** most x net / (|net| + half) for whole numbers, rounded half away from 0: liking moves as far as disliking. */
function damped(most: number, net: number, half: number): number {
  if (net === 0) return 0;
  const size = Math.abs(net);
  const below = size + half;
  return Math.sign(net) * Math.floor((2 * most * size + below) / (2 * below));
}
