import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { CvProfile } from "../cv/profile.ts";
import { readProfile } from "../cv/profile.ts";
import { extractText } from "../cv/text.ts";
import type { JobRecord } from "../intake/job-record.ts";
import type { Lesson } from "./lesson.ts";
import { readPostings } from "./read-postings.ts";
import { percent, type Report } from "./report.ts";
import { jobOf } from "./subjects.ts";

type Known = (record: JobRecord) => boolean;

/** A piece of metadata, and whether a job has it. */
const FIELDS: [string, Known][] = [
  ["company", (job) => job.company !== null],
  ["location", (job) => job.locations.length > 0],
  ["country", (job) => job.countries.length > 0],
  ["city", (job) => job.cities.length > 0],
  ["work arrangement", (job) => job.workArrangement !== null],
  ["employment type", (job) => job.employmentTypes.length > 0],
  ["seniority", (job) => job.seniority !== null],
  ["function", (job) => job.jobFunction !== null],
  ["field", (job) => job.field !== null],
  ["level", (job) => job.experienceLevel !== null],
  ["years", (job) => job.experienceMinYears !== null || job.experienceMaxYears !== null],
  [
    "level or years",
    (job) => job.experienceLevel !== null || job.experienceMinYears !== null || job.experienceMaxYears !== null,
  ],
  ["skills", (job) => job.skills.length > 0],
  ["skills told apart (preferred)", (job) => job.preferredSkills.length > 0],
  ["industries", (job) => job.industries.length > 0],
  ["salary", (job) => job.salaryMin !== null || job.salaryMax !== null],
  ["education", (job) => job.education.length > 0],
  ["benefits", (job) => job.benefits.length > 0],
  ["responsibilities", (job) => job.responsibilities !== null],
  ["requirements", (job) => job.requirements !== null],
  ["visa sponsorship", (job) => job.visaSponsorship !== null],
  ["working hours", (job) => job.workingHours !== null],
  ["language", (job) => job.language !== null],
  ["posting date", (job) => job.postedAt !== null],
];

/**
 * Of a file of postings, the share of rows with each piece of metadata. That a field was found does not say that it is right.
 * All that could be read is handed to the lesson.
 */
export async function coverPostings(file: string, lesson: Lesson): Promise<Report> {
  const counts = new Map(FIELDS.map(([name]) => [name, 0]));
  let jobs = 0;
  let placed = 0;
  let placedWithCountry = 0;
  let failed = 0;
  for await (const job of readPostings(file, lesson.now)) {
    if (!job) {
      failed++;
      continue;
    }
    lesson.add(jobOf(job, ++jobs));
    for (const [name, isKnown] of FIELDS) if (isKnown(job)) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (job.locations.length > 0) placed++;
    if (job.locations.length > 0 && job.countries.length > 0) placedWithCountry++;
  }
  const share = (count: number, of: number) => (of === 0 ? "" : percent(count / of));
  return {
    title: `Coverage of postings, ${basename(file)}`,
    about: `${jobs} postings, ${failed} rows that could not be read. Share of rows in which the field was found.`,
    columns: ["field", "rows", "share"],
    rows: [
      ...[...counts].map(([name, count]) => [name, `${count}`, share(count, jobs)]),
      ["country, of those with a location", `${placedWithCountry}`, share(placedWithCountry, placed)],
    ],
  };
}

interface Read {
  category: string;
  profile: CvProfile | null;
}

/** Of a folder of CVs (PDF, DOCX, text; a folder inside it is a category), what was read, category by category. */
export async function coverCvs(folder: string, now: Date): Promise<Report> {
  const read: Read[] = [];
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:pdf|docx|txt|md)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const category = file.slice(folder.length).split(/[\\/]/).filter(Boolean).slice(0, -1).join("/") || ".";
    try {
      const { text } = await extractText({ bytes: await readFile(file), fileName: basename(file), mediaType: "" });
      read.push({ category, profile: readProfile(text, now) });
    } catch {
      read.push({ category, profile: null });
    }
  }
  const categories = [...new Set(read.map(({ category }) => category))];
  const row = (name: string, some: readonly Read[]) => {
    const profiles = some.flatMap(({ profile }) => profile ?? []);
    const share = (isKnown: (profile: CvProfile) => boolean) => percent(profiles.filter(isKnown).length / some.length);
    const skills = profiles.map((profile) => profile.skills.length).sort((a, b) => a - b);
    return [
      name,
      `${some.length}`,
      `${some.length - profiles.length}`,
      `${skills[Math.floor(skills.length / 2)] ?? 0}`,
      share((profile) => profile.skills.length >= 5),
      share((profile) => profile.yearsOfExperience !== null),
      share((profile) => profile.titles.length > 0),
      share((profile) => profile.education.length > 0),
      share((profile) => profile.industries.length > 0),
    ];
  };
  return {
    title: `Coverage of CVs, ${basename(folder)}`,
    about: `${read.length} files. Share of files in which the field was found.`,
    columns: ["category", "files", "refused", "skills (median)", "5 skills", "years", "title", "education", "industry"],
    rows: [
      ...categories.map((category) =>
        row(
          category,
          read.filter((each) => each.category === category),
        ),
      ),
      ...(read.length > 0 ? [row("all", read)] : []),
    ],
  };
}
