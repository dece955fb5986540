import { z } from "zod";
import { INDUSTRIES } from "../skills/industries.ts";

const text = z.string();
const unknown = text.nullable();

/** What Claude says of a CV; the system prompt of read-cv.ts says what each field is. */
export const CvSaid = z.strictObject({
  headline: unknown,
  skills: z.array(z.strictObject({ name: text, quote: text })),
  positions: z.array(
    z.strictObject({
      title: unknown,
      employer: unknown,
      place: unknown,
      when: unknown,
      from: unknown,
      to: unknown,
      current: z.boolean(),
    }),
  ),
  statedYears: z.strictObject({ years: z.number(), quote: text }).nullable(),
  level: z.enum(["ENTRY", "MID", "SENIOR", "LEAD"]).nullable(),
  searchTitles: z.array(text),
  industries: z.array(z.enum(INDUSTRIES as [string, ...string[]])),
  education: z.array(
    z.strictObject({
      level: z.enum([
        "Doctorate",
        "Master's degree",
        "Bachelor's degree",
        "Associate degree",
        "Vocational training",
        "High school",
      ]),
      subject: unknown,
      quote: text,
    }),
  ),
  languages: z.array(
    z.strictObject({
      code: text,
      level: z
        .enum([
          "native",
          "bilingual",
          "fluent",
          "professional",
          "intermediate",
          "basic",
          "A1",
          "A2",
          "B1",
          "B2",
          "C1",
          "C2",
        ])
        .nullable(),
      quote: text,
    }),
  ),
  places: z.array(text),
});
export type CvSaid = z.infer<typeof CvSaid>;
