import { readTitle } from "./titles.ts";

/** Professions that nobody may practise without a licence: whoever has none of their titles cannot take such a job. */
export type Profession = "health" | "law";

const HEALTH =
  "anaesthetist audiologist dentist dietitian doctor midwife nurse optometrist paramedic pharmacist physiologist physiotherapist podiatrist psychologist radiographer";
/** What a title does that needs a licence. */
const LICENSED: Readonly<Record<Profession, readonly string[]>> = { health: HEALTH.split(" "), law: ["lawyer"] };
/** Whoever leads in these fields is of them. */
const LED_BY_THEIR_OWN: readonly string[] = ["nursing", "midwifery"];
/** A consultant of these fields is a doctor. */
const MEDICAL_FIELDS: readonly string[] = ["medicine", "dentistry", "laboratory science", "radiography"];
const FIELDS: Readonly<Record<Profession, ReadonlySet<string>>> = {
  health: new Set(
    "medicine,dentistry,nursing,midwifery,healthcare,therapy,physiotherapy,pharmacy,radiography,laboratory science,nutrition,psychology,ambulance,care,optometry".split(
      ",",
    ),
  ),
  law: new Set(["legal"]),
};
const LICENCE =
  /\b(?:GMC|NMC|HCPC|GPhC|GDC) Registration|\b(?:Nurse|Nursing|Medical|Pharmacist|Physician)\b.*\bLicen[cs]e\b/;

/** The profession without whose licence nobody may do this work, by what its title says; null: none. */
export function professionFor(does: string | null, field: string | null): Profession | null {
  const is = (words: readonly string[], word: string | null) => word !== null && words.includes(word);
  if (is(LICENSED.health, does)) return "health";
  if (does === "consultant" && is(MEDICAL_FIELDS, field)) return "health";
  if (does === "manager" && is(LED_BY_THEIR_OWN, field)) return "health";
  return is(LICENSED.law, does) ? "law" : null;
}

/**
 * The professions that a person's titles and licences speak of, generously: whoever works in the field may have what it
 * takes. Null where no title is known.
 */
export function professionsOf(titles: readonly string[], skills: readonly string[]): Profession[] | null {
  const known = titles.filter((title) => title.trim() !== "");
  if (known.length === 0) return null;
  const fields = known.map((title) => readTitle(title).field ?? "");
  const professions = (["health", "law"] as const).filter((name) => fields.some((field) => FIELDS[name].has(field)));
  return skills.some((name) => LICENCE.test(name)) ? [...new Set([...professions, "health" as const])] : professions;
}
