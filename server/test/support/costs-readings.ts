import { requestOf } from "../../claude/ask.ts";
import type { CvSaid } from "../../claude/cv-said.ts";
import type { JobSaid } from "../../claude/fill-job.ts";
import { readCv } from "../../claude/read-cv.ts";
import { fillJob } from "../../pipelines/enrich-jobs.ts";
import { type Asked, MODEL } from "./costs-night.ts";
import { checkParams } from "./fake-claude-params.ts";

/** Characters: the median of some 1,200 public CVs, the mean of some 40,000 public postings. */
export const CV_LENGTH = 5_900;
export const POSTING_LENGTH = 1_850;

/** A text of so many characters. */
const text = (length: number) => "a".repeat(length);
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

/** One CV of median length; answered with what such a CV has. */
export function cvAsked(): Asked {
  const said: CvSaid = {
    headline: text(40),
    skills: times(25, { name: text(14), quote: text(45) }),
    positions: times(4, {
      title: text(24),
      employer: text(22),
      place: text(18),
      when: text(18),
      from: "2019-03",
      to: "2022-06",
      current: false,
    }),
    statedYears: null,
    level: "SENIOR",
    searchTitles: times(5, text(24)),
    industries: times(2, text(18)),
    education: times(2, { level: "Bachelor's degree", subject: text(20), quote: text(45) }),
    languages: times(2, { code: "en", level: "fluent", quote: text(16) }),
    places: [text(20)],
  };
  const params = requestOf(
    readCv,
    { text: text(CV_LENGTH), today: "2026-10-15" },
    { model: MODEL, leastCached: 0, caches: "nothing" },
  );
  return { params: checkParams(params, { inBatch: false }), answer: JSON.stringify(said) };
}

/** One posting of mean length, of which the rules found little; answered with what such a posting has. */
export function postingAsked(): Asked {
  const said: JobSaid = {
    jobId: 12_345,
    skills: times(10, text(16)),
    keywords: times(5, text(16)),
    industries: [text(18)],
    experienceLevel: { value: "MID", quote: text(45) },
    workArrangement: null,
    responsibilities: text(300),
    requirements: text(250),
    education: [{ value: text(16), quote: text(45) }],
    benefits: times(3, { value: text(16), quote: text(40) }),
    salary: null,
    language: "en",
    visaSponsorship: null,
  };
  const input = {
    jobId: 12_345,
    title: text(40),
    company: text(20),
    locations: [text(25)],
    description: text(POSTING_LENGTH),
    known: { skills: times(2, text(14)), industries: [], experienceLevel: null, workArrangement: null },
    missing: ["skills" as const, "industries" as const, "experienceLevel" as const, "workArrangement" as const],
  };
  const params = requestOf(fillJob, input, { model: MODEL, leastCached: 0, caches: "system" });
  return { params: checkParams(params, { inBatch: true }), answer: JSON.stringify(said) };
}
