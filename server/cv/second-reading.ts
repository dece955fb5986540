import { placeName } from "../gazetteer/name.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { quoted } from "../quotes.ts";
import { arrangeText } from "./arrange.ts";
import { type CvStudy, educationIn, highestFirst, namesSchooling } from "./education.ts";
import { languageNamed, languagesOf } from "./languages.ts";
import { positionsOf, positionText } from "./positions.ts";
import {
  type CvExperienceLevel,
  type CvProfile,
  distinctTitles,
  isOwn,
  levelOf,
  MAX_POSITIONS,
  yearsOf,
} from "./profile.ts";
import { type SaidPosition, secondPositions } from "./said-positions.ts";
import { type SaidSkill, secondSkills } from "./said-skills.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** What somebody other than the rules read in a CV; all of it has evidence there, and nothing of it is believed further. */
export interface SaidCv {
  headline: string | null;
  skills: readonly SaidSkill[];
  positions: readonly SaidPosition[];
  /** What the CV itself says of the whole of its experience. */
  statedYears: { years: number } | null;
  level: CvExperienceLevel | null;
  searchTitles: readonly string[];
  /** Of the one list, best supported first. */
  industries: readonly string[];
  education: readonly (CvStudy & { quote: string })[];
  /** English names. */
  languages: readonly { name: string; level: string | null }[];
  /** Where the person lives, as written. */
  places: readonly string[];
}

/**
 * The profile of a CV that was read twice: by the rules (`rules`, of the same `text`) and by somebody else. Each part is
 * the other reader's where they found any, else the rules'; years, months, canonical names and places are always computed
 * by the rules. Certificates are the rules'. `now` ends positions that are still held. Never throws.
 */
export function secondReading(text: string, rules: CvProfile, said: SaidCv, now: Date): CvProfile {
  const arranged = arrangeText(text);
  const sections = sectionsOf(arranged);
  const quotes = quoted(arranged);
  const found = positionsOf(sections, now).slice(0, MAX_POSITIONS);
  const positions =
    said.positions.length === 0
      ? found
      : secondPositions(said.positions, found, quotes, sections, now).slice(0, MAX_POSITIONS);
  const years = yearsOf(positions) ?? said.statedYears?.years ?? rules.yearsOfExperience;
  const languages = languagesIn(said, rules, sections);
  const skillDetails = secondSkills(said.skills, arranged, quotes, sections, positions).filter((skill) =>
    isOwn(skill, languages),
  );
  const titles = distinctTitles(positions.flatMap(({ title }) => title ?? []));
  const studies = studiesIn(said, rules, sections);
  return {
    headline: said.headline ?? rules.headline,
    skills: skillDetails.map(({ name }) => name),
    yearsOfExperience: years,
    experienceLevel: years === null ? (said.level ?? rules.experienceLevel) : levelOf(years),
    titles: titles.length > 0 ? titles : rules.titles,
    industries: said.industries.length > 0 ? [...said.industries] : rules.industries,
    locations: locationsIn(said, rules),
    languages,
    education: studies === rules.studies ? rules.education : levelsOf(studies),
    positions: positions.map(positionText),
    skillDetails,
    certificates: rules.certificates,
    studies,
    searchTitles: [...said.searchTitles],
  };
}

/** Those that were said, and those that a section on languages lists beside them. A level not said is the rules'. */
function languagesIn({ languages }: SaidCv, rules: CvProfile, sections: readonly Section[]): string[] {
  if (languages.length === 0) return rules.languages;
  const read = new Map(rules.languages.map((language) => [nameIn(language), language]));
  const said = new Map(
    languages.map(({ name, level }) => {
      const ours = languageNamed(name);
      return [ours, level ? `${ours} (${level})` : (read.get(ours) ?? ours)];
    }),
  );
  for (const language of languagesOf("", sections)) {
    if (!said.has(nameIn(language))) said.set(nameIn(language), language);
  }
  return [...said.values()];
}

/** "German" of "German (C1)". */
function nameIn(language: string): string {
  return language.replace(/ \([^)]*\)$/, "");
}

/**
 * What was studied, as it was said, where the quote bears the level out: it names it, by our reading, or it stands in a
 * form that we do not know, beside a school or under education.
 */
function studiesIn(said: SaidCv, rules: CvProfile, sections: readonly Section[]): CvStudy[] {
  const schooling = sections.filter(({ kind }) => kind === "education" || kind === "certificates");
  const taught = quoted(schooling.flatMap(({ lines }) => lines).join("\n"));
  const studies = said.education.flatMap(({ level, subject, quote }): CvStudy[] => {
    const named = educationIn(quote);
    const ours = subject ?? rules.studies.find((study) => study.level === level)?.subject ?? null;
    if (named.includes(level)) return [{ level, subject: ours }];
    if (named.length > 0) return [{ level: named[0]!, subject }];
    return schooling.length === 0 || namesSchooling(quote) || taught.has(quote) ? [{ level, subject: ours }] : [];
  });
  const distinct = new Map(studies.map((study) => [`${study.level} ${study.subject?.toLowerCase() ?? ""}`, study]));
  return distinct.size > 0 ? highestFirst([...distinct.values()]) : rules.studies;
}

function levelsOf(studies: readonly CvStudy[]): string[] {
  return [...new Set(studies.map(({ level }) => level))];
}

/** In the gazetteer's words; a place that it does not know as written. The rules' town stays where only its country was said. */
function locationsIn({ places }: SaidCv, rules: CvProfile): string[] {
  const named = places.flatMap((written) => {
    const [place] = readPlaces(written);
    if (!place) return /\d/.test(written) || written.split(" ").length > 5 ? [] : [written];
    const name = placeName(place);
    return rules.locations.find((location) => location.endsWith(`, ${name}`)) ?? name;
  });
  return named.length > 0 ? [...new Set(named)] : rules.locations;
}
