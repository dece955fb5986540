import { BOTH, likeness, type Reaction, SAME_FIELD, SAME_FUNCTION, type Signal } from "./feedback.ts";
import type { Topic } from "./title-words.ts";

const DID: Readonly<Record<Reaction, string>> = {
  LIKED: "liked",
  APPLIED: "applied to",
  SAVED: "saved",
  DISLIKED: "disliked",
  DISMISSED: "dismissed",
};

/**
 * What of a person's feedback moves the score of a job, in words: "you liked this posting; you liked 2 and dismissed 1 other
 * posting of this company". Without a full stop, as the details of parts.
 * @param company the job's key; "": not known
 */
export function feedbackDetail(jobId: number, topic: Topic, company: string, feedback: readonly Signal[]): string {
  const own = feedback.find((signal) => signal.jobId === jobId);
  const others = feedback.filter((signal) => signal.jobId !== jobId);
  const like = (degree: number) => others.filter((signal) => likeness(topic, signal) === degree);
  const groups = [
    { signals: like(BOTH), which: `of this kind (${topic.does}, ${topic.field})` },
    { signals: like(SAME_FUNCTION), which: `for the same work (${topic.does})` },
    { signals: like(SAME_FIELD), which: `in the same field (${topic.field})` },
    {
      signals: company === "" ? [] : others.filter((signal) => signal.company === company),
      which: "of this company",
    },
  ];
  const told = groups
    .filter(({ signals }) => signals.length > 0)
    .map(({ signals, which }) => `you ${counted(signals, own !== undefined)} ${which}`);
  return [...(own ? [`you ${DID[own.reaction]} this posting`] : []), ...told].join("; ");
}

/** "liked 2 and dismissed 1 posting". */
function counted(signals: readonly Signal[], besides: boolean): string {
  const counts = (Object.keys(DID) as Reaction[])
    .map((reaction) => ({ reaction, count: signals.filter((each) => each.reaction === reaction).length }))
    .filter(({ count }) => count > 0);
  const parts = counts.map(({ reaction, count }) => `${DID[reaction]} ${count}`);
  const last = parts.pop();
  const list = parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
  return `${list} ${besides ? "other " : ""}${counts.at(-1)?.count === 1 ? "posting" : "postings"}`;
}
