import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Policy } from "./ask.ts";
import { type Entry, textOf, textsOf } from "./entry.ts";
import { createOneAnswerFeed } from "./feed.ts";
import { payOf } from "./pay.ts";
import { baseUrl, isOn } from "./settings.ts";
import { defineSource } from "./source.ts";

/** Jobicy's public API: the newest fifty remote jobs in one call, without a key. */

const policy: Policy = { source: "jobicy", timeoutMs: 30_000, intervalMs: 1_000 };
const ATTRIBUTION = "This posting comes from Jobicy.";

export const jobicy = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "NEWEST",
  description: "The newest fifty remote jobs of Jobicy, without a key; JOBICY=off leaves it out.",
  attribution: ATTRIBUTION,
  settings: z.object({ JOBICY: isOn(true), JOBICY_BASE_URL: baseUrl("https://jobicy.com/api/v2") }),
  missing: ({ JOBICY }) => (JOBICY ? [] : ["JOBICY"]),
  create: ({ JOBICY_BASE_URL }, ask) =>
    createOneAnswerFeed(policy, `${JOBICY_BASE_URL}/remote-jobs?count=50`, ask, readJob, "jobs"),
});

function readJob(job: Entry): RawPosting {
  const places = (textOf(job.jobGeo) ?? "")
    .split(",")
    .map((place) => place.trim())
    .filter(Boolean);
  const description = textOf(job.jobDescription);
  return {
    source: policy.source,
    externalId: textOf(job.id),
    url: textOf(job.url),
    attribution: ATTRIBUTION,
    title: textOf(job.jobTitle),
    company: textOf(job.companyName),
    companyLogoUrl: textOf(job.companyLogo),
    locations: places,
    remoteCountries: places,
    description: description ?? textOf(job.jobExcerpt),
    descriptionTruncated: description === null,
    postedAt: textOf(job.pubDate),
    workArrangement: "Remote",
    employmentTypes: textsOf(job.jobType),
    experienceLevel: textOf(job.jobLevel),
    // The names of before 2025 go on beside the new ones; those were yearly.
    salary:
      payOf(job.salaryMin, job.salaryMax, job.salaryCurrency, job.salaryPeriod ?? "year") ??
      payOf(job.annualSalaryMin, job.annualSalaryMax, job.salaryCurrency, "year"),
    industries: textsOf(job.jobIndustry).map((industry) => industry.replaceAll("&amp;", "&")),
  };
}
