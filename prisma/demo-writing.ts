import type { Dice } from "./demo-dice.ts";
import { chooseFacts, type Facts } from "./demo-facts.ts";
import { arrange } from "./demo-order.ts";
import { places } from "./demo-places.data.ts";
import type { Arrangement } from "./demo-shape.ts";
import { applicable, type Block, enumerate, expand, renderDescription } from "./demo-text.ts";
import type { DemoLevel, DemoPosting, Field, Place, Tongue } from "./demo-vocabulary.ts";

type Written = Omit<DemoPosting, "source" | "externalId" | "url" | "postedAt" | "expiresAt">;

/**
 * One posting, all of it decided by `dice`. `nearDouble` gives the same job as another board would carry it:
 * another ending of the title, one line less.
 */
export function writePosting(
  tongue: Tongue,
  field: Field,
  dice: Dice,
  { nearDouble, reference }: { nearDouble: boolean; reference: string },
): Written {
  const facts = chooseFacts(tongue, field, dice, reference);
  const { shape, country, place, skills, company } = facts;
  const values = { city: place.city };
  const mark = expand(dice.pick(applicable(tongue.titleMarks, country.iso, [])), dice, values);
  const blocks = writeBlocks(facts, dice, nearDouble);
  const description = renderDescription(blocks, shape.format, dice);
  const remote = shape.arrangement === "REMOTE_OK" || shape.arrangement === "REMOTE_ONLY";
  const posting: Written = {
    title: nearDouble ? `${facts.title} | ${place.city}` : facts.title + mark,
    description,
    locations: chooseLocations(facts, dice),
  };
  if (shape.namesCompany) {
    posting.company = company;
    if (dice.chance(0.35)) posting.companyWebsite = `https://${slug(company)}.example`;
  }
  if (dice.chance(0.55))
    posting.platform = dice.pick(["board.jobs.example", "careers.jobs.example", "feed.jobs.example"]);
  if (shape.payPlace === "figures") posting.salary = { ...shape.pay, period: shape.pay.period.toLowerCase() };
  if (shape.payPlace === "field" || shape.payPlace === "vague") posting.salary = facts.payText;
  if (shape.arrangement && dice.chance(0.45)) posting.workArrangement = arrangementWord(shape.arrangement, dice);
  if (dice.chance(0.4)) posting.remote = remote;
  if (shape.arrangement === "HYBRID" && dice.chance(0.4)) posting.officeDaysPerWeek = shape.officeDays;
  if (remote && facts.remoteCountries.length > 0 && dice.chance(0.6)) posting.remoteCountries = facts.remoteCountries;
  if (dice.chance(0.6)) posting.employmentTypes = [dice.pick(tongue.contractWords[shape.contract])];
  if (shape.contract === "PART_TIME" && dice.chance(0.4)) posting.workingHours = shape.hours;
  if (dice.chance(0.25)) posting.experienceLevel = levelWord(shape.level, dice);
  if (dice.chance(0.12) && shape.level !== "intern") posting.experienceMinYears = shape.years.min;
  if (dice.chance(0.35)) posting.skills = dice.some(skills, dice.whole(3, 6));
  if (dice.chance(0.5)) posting.industries = dice.some(field.industries, dice.whole(1, 2));
  if (dice.chance(0.3)) posting.language = tongue.language;
  if (shape.visa && dice.chance(0.4)) posting.visaSponsorship = shape.visa === "yes";
  if (dice.chance(0.1)) posting.countries = [country.iso];
  return posting;
}

function chooseLocations({ place, country, shape, tongue, remoteCountries }: Facts, dice: Dice): string[] {
  const countryName = country.names[tongue.language] ?? country.iso;
  const written = (at: Place) => {
    const region = at.region ? `${at.city}, ${at.region}` : at.city;
    return dice.pick([at.city, region, region, `${at.city}, ${countryName}`, `${region}, ${countryName}`]);
  };
  if (dice.chance(0.04)) return [];
  if (shape.arrangement === "REMOTE_ONLY")
    return dice.pick([["Remote"], [`Remote, ${remoteCountries[0]}`], [written(place)]]);
  const others = places[tongue.language].filter(
    (other) => other.country === place.country && other.city !== place.city,
  );
  return dice.chance(0.06) && others.length > 0 ? [written(place), written(dice.pick(others))] : [written(place)];
}

function writeBlocks(facts: Facts, dice: Dice, nearDouble: boolean): Block[] {
  const { tongue, field, shape, kind, role } = facts;
  const country = facts.country.iso;
  const kinds = [kind, shape.level, ...(field.desk ? ["desk"] : [])];
  const values = {
    city: facts.place.city,
    company: facts.company,
    title: facts.title,
    article: /^(?:HR|HGV|HVAC|SEO|[AEIO])/.test(facts.title) ? "an" : "a",
    days: String(shape.officeDays),
    hours: String(shape.hours),
    countries: enumerate(facts.remoteCountries.map(withArticle), tongue.and),
    min: String(shape.years.min),
    max: String(shape.years.max),
    half: String(Math.ceil(shape.years.min / 3)),
    pay: facts.payText ?? "",
  };
  const say = (pattern: string) => expand(pattern, dice, values);
  const one = (patterns: readonly string[]) => say(dice.pick(patterns));

  // For an intern no chair becomes free: only openings that name the position.
  const openings = tongue.openings.filter(
    (line) => shape.level !== "intern" || line === "" || line.includes("{title}"),
  );
  const opening = shape.namesCompany ? one(openings) : one(tongue.anonymous);
  const about = shape.namesCompany ? one(applicable(field.about, country, kinds)) : "";
  const duties = dice.some(role.duties, dice.whole(4, 6)).map(say);
  if (nearDouble) duties.pop();
  const roleAsks = applicable([...(role.asks ?? []), ...dice.some(field.asks, 3)], country, kinds).map(say);
  const half = Math.ceil(facts.skills.length / 2);
  const asks = [
    ...(dice.chance(0.88) ? [one(tongue.years[shape.level])] : []),
    ...roleAsks,
    ...dice.some(tongue.skillLines, 2).map((line, index) => {
      const skills = index === 0 ? facts.skills.slice(0, half) : facts.skills.slice(half);
      return expand(line, dice, { skills: enumerate(skills, tongue.and) });
    }),
    ...(dice.chance(0.5)
      ? [expand(dice.pick(tongue.niceLines), dice, { skills: enumerate(facts.niceSkills, tongue.and) })]
      : []),
    ...(dice.chance(0.6) ? [one(tongue.softAsks)] : []),
  ];
  const offers = dice.some(applicable(tongue.offers, country, kinds), dice.whole(3, 5)).map(say);
  const contract = one(applicable(tongue.contracts[shape.contract], country, kinds));
  const terms = [
    contract,
    ...(shape.arrangement ? [one(tongue.arrangements[shape.arrangement])] : []),
    ...(shape.payPlace === "text" ? [one(tongue.payLines)] : []),
    ...(shape.visa ? [dice.pick(tongue.visa[shape.visa])] : []),
  ];
  const closing = dice.some(tongue.closings, dice.whole(1, 2)).map(say);
  const label: Block = { kind: "paragraph", text: dice.pick(tongue.labels) };
  return [...arrange({ facts, opening, about, duties, asks, offers, contract, terms, closing, dice }), label];
}

function arrangementWord(arrangement: Arrangement, dice: Dice): string {
  if (arrangement === "ON_SITE") return dice.pick(["On-site", "onsite", "ON_SITE"]);
  if (arrangement === "HYBRID") return dice.pick(["Hybrid", "hybrid"]);
  return arrangement === "REMOTE_ONLY"
    ? dice.pick(["Remote", "fully remote", "REMOTE_ONLY"])
    : dice.pick(["Remote", "remote optional"]);
}

function levelWord(level: DemoLevel, dice: Dice): string {
  const words: Record<DemoLevel, readonly string[]> = {
    intern: ["Internship", "Entry level"],
    entry: ["Entry level", "Junior"],
    mid: ["Mid-level", "Associate", "Intermediate"],
    senior: ["Senior", "Mid-Senior level"],
    lead: ["Lead", "Director", "Executive"],
  };
  return dice.pick(words[level]);
}

/** "the United States" in a sentence; only English names are touched. */
function withArticle(country: string): string {
  return /^(?:United|Netherlands)/.test(country) ? `the ${country}` : country;
}

function slug(company: string): string {
  return company
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
