import { readPlaces } from "../gazetteer/read.ts";
import { foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";
import { readTitle, type Seniority, type Title } from "../skills/titles.ts";
import { findAddress } from "./address.ts";
import { isChatter } from "./chatter.ts";
import { findEmployer } from "./employer.ts";
import { readForm } from "./form.ts";
import { readHeadline, roleTitle } from "./headline.ts";
import type { ExperienceLevel } from "./job-record.ts";
import { levelOfTitle } from "./level.ts";
import { findLocationLine } from "./location-line.ts";

/** Whose posting it is, for what, and where. */
export interface Identity {
  /** No posting but talk: nothing in it describes a job. */
  chatter: boolean;
  /** The title to show: the role of a forum's headline, else the title as it is. */
  title: string;
  role: Title;
  /** The levels of the roles offered, where there are several. */
  levels: (ExperienceLevel | null)[];
  company: string | null;
  website: string | null;
  /** As written. */
  locations: string[];
  /** Street and number. */
  address: string | null;
}

/** Among the conditions of a forum's headline ("FULL-TIME, INTERN, H1B") it says that interns are welcome too. */
const ALSO_INTERNS =
  /\bINTERNS?(?:HIPS?)?\b(?=.*\b(?:REMOTE|H-?1B|VISA|ON-?SITE|FULL[- ]?TIME|FT)\b)|(?<=\b(?:REMOTE|H-?1B|VISA|ON-?SITE|FULL[- ]?TIME|FT|full[- ]time)\b.*)\bINTERNS?(?:HIPS?)?\b/g;

/** The title without such a word. */
export function withoutAlsoInterns(title: string): string {
  // The pattern looks back from every word: only where there is something to find.
  return title.includes("INTERN") ? title.replace(ALSO_INTERNS, " ") : title;
}

const NO_ROLE: Title = { seniority: null, function: null, field: null, core: "" };

/**
 * What a posting says of itself, read from its headline and text only where the source states none: `company` and
 * `locations` are the source's own.
 */
export function identify(company: string, title: string, description: string, locations: string[]): Identity {
  const stated = { chatter: false, title, levels: [], company: company || null, website: null, locations };
  if (!company && isChatter(title, description)) return { ...stated, chatter: true, role: NO_ROLE, address: null };
  const address = findAddress(description);
  const street = address && agrees(address.place, locations) ? address.street : null;
  const line = locations.some(isPlace) ? null : findLocationLine(description);
  const places = line ? [line] : locations.length > 0 || !address ? locations : [address.place];
  if (company) return { ...stated, role: readTitle(title), locations: places, address: street };
  const form = readForm(description);
  if (form.company && form.title) {
    // The title of a form handed in is its own ("New internship"); the job's is a field.
    return {
      ...stated,
      title: form.title,
      role: readTitle(form.title),
      company: form.company,
      locations: form.location && !locations.some(isPlace) ? [form.location] : places,
      address: street,
    };
  }
  const headline = readHeadline(title, description);
  const named = headline?.roles.length ? headline.roles.flatMap(apart) : null;
  const listed = named ? [] : rolesIn(title, description);
  const role =
    headline && (roleTitle(headline) ?? (named || listed.length > 0 ? null : roleSought(title, description)));
  const roles = named ?? (role ? [role] : listed);
  const read = role ? readTitle(role) : headline ? NO_ROLE : readTitle(withoutAlsoInterns(title));
  return {
    chatter: false,
    title: role ?? title,
    role:
      roles.length > 1 && role ? { ...read, seniority: common(roles.map((each) => readTitle(each).seniority)) } : read,
    levels: roles.length > 1 || !role ? roles.map((each) => levelOfTitle(each)) : [],
    company: headline?.company ?? findEmployer(title, description),
    website: headline?.website ?? null,
    locations: headline?.locations.length && !locations.some(isPlace) ? headline.locations : places,
    address: street,
  };
}

/** What the sentence below a headline without any role calls for: "Acme is hiring a full stack developer". */
const SOUGHT =
  /^[^\n.!?]{2,120}? (?:is|are|we['’]re) (?:currently |now )?(?:hiring|looking for|seeking|recruiting)(?: for)? an? (?<role>[\p{L}\d+#./ -]{3,60}?)(?=,? (?:to|who|with|for|in|at|that|based|located|familiar|capable|ready|interested)\b|[,;:(!]|\s?\.(?:\s|$)|\n|$)/u;
/** Every call for one, to see whether there are several. */
const CALLS_FOR =
  /\b(?:hiring|looking for|seeking|recruiting|looking to hire|need|and|plus|as well as)(?: for)? an? (?<role>[\p{L}\d+#/ -]{3,60})/giu;
const NO_SINGLE_ROLE =
  /\b(?:and|or|&|someone|person|people|few|several|couple|number|team|array|range|variety|bunch|handful|lot)\b|\//i;
const ANOTHER_ROLE =
  /\b(?:also|another|multiple|several|other) (?:\p{L}+ ){0,2}(?:hiring|looking for|seeking|recruiting|need|roles|positions|openings|jobs)\b|\b(?:roles|positions|openings|jobs) (?:are|include|available)\b/iu;
/** How good one is to be is no part of a title. */
const PRAISE =
  /^(?:(?:very|really|highly|truly) )?(?:talented|passionate|good|great|strong|smart|bright|brilliant|top-notch|rock ?star|ninja|superstar|stellar|motivated|skilled|creative|driven|dedicated|amazing|awesome|excellent|exceptional|outstanding|fantastic|another|new|additional|full[- ]?time|part[- ]?time|contract|on-?site|remote|self-\p{L}+|hands[- ]on|versatile|ambitious|enthusiastic|kick-?ass|badass|world-class|first-rate|solid|capable|competent|product-\p{L}+|design obsessed|detail-oriented)\s+/iu;

function roleSought(title: string, description: string): string | null {
  const start = description.startsWith(title.slice(0, 40)) ? description.indexOf("\n") + 1 : 0;
  if (start === 0) return null;
  const text = description.slice(start, start + 6_000).replace(/\s?\(?\s?https?:\/\/[^\s)]+\s?\)?/g, "");
  let role = SOUGHT.exec(text.slice(0, 300))?.groups?.role?.trim() ?? "";
  while (PRAISE.test(role)) role = role.replace(PRAISE, "");
  const { function: does } = readTitle(role);
  if (!does || NO_SINGLE_ROLE.test(role) || /s$/.test(role) || ANOTHER_ROLE.test(text)) return null;
  for (const { 0: call, groups } of text.matchAll(CALLS_FOR)) {
    const other = readTitle(groups?.role ?? "").function;
    if (other && (other !== does || /^(?:and|plus|as)/i.test(call))) return null;
  }
  // "iOS developer" keeps its own.
  return /^\p{Ll}\p{Lu}/u.test(role) ? role : role.charAt(0).toUpperCase() + role.slice(1);
}

/** "Senior Engineer, Designer and Writer" are three roles. */
function apart(role: string): string[] {
  const pieces = role.split(/\s*[,;+]\s+|\s(?:and|&)\s|\s?\/\s/);
  return pieces.length > 1 && pieces.every(namesRole) ? pieces : [role];
}

function namesRole(words: string): boolean {
  const { function: does, seniority } = readTitle(words);
  return does !== null || seniority !== null;
}

function isPlace(location: string): boolean {
  return readPlaces(location).length > 0;
}

/** Whether an address may be that of a job in these places: it lies in one of them, or they are not known. */
function agrees(place: string, locations: readonly string[]): boolean {
  const known = locations.flatMap((location) => readPlaces(location)).filter(({ town }) => town !== null);
  if (known.length === 0) return true;
  const towns = new Set(known.map(({ town }) => town));
  return readPlaces(place).some(({ town }) => town !== null && towns.has(town));
}

function common(ranks: readonly (Seniority | null)[]): Seniority | null {
  return ranks.every((rank) => rank === ranks[0]) ? (ranks[0] ?? null) : null;
}

/** An item of a list, or a short line of its own. */
const ITEM = /^(?:[-*+•●○▪>–—=#]{1,6}|\(?\d{1,2}[.):]+|\*\*|)\s*(?:\*\*)?\s*(\p{Lu}[^\n]{3,120})$/gmu;
/** Who wrote it, and not whom they look for. */
const SIGNATURE = /\S@\S|^\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+ ?[/|] /u;
const MOST_ROLES = 12;

/** The roles that a headline without one lists below: "- Senior Backend Engineer (https://…)". */
function rolesIn(title: string, description: string): string[] {
  if (!title.includes("|") && readTitle(title).function !== null) return [];
  const roles: string[] = [];
  for (const [, item = ""] of description.slice(0, 6_000).matchAll(ITEM)) {
    const name = item.split(/\s[-–—:(]\s?|: |\(|https?:|, |\*\*/)[0]?.trim() ?? "";
    const words = name.split(/\s+/).length;
    if (
      words > 6 ||
      /^(?:We|You|Your|Our|Work|Build|Experience|Strong|Help|Lead (?:the|a)|Support|Manage|Be|A|An|The)\b/.test(name)
    )
      continue;
    if (SIGNATURE.test(item) || /\b(?:our|your|with|you|we|to|who|is|are)\b/i.test(name)) continue;
    if (functionsIn(wordsOf(foldTitle(name))).length > 0) roles.push(name);
    if (roles.length >= MOST_ROLES) break;
  }
  return roles;
}
