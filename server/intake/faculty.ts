import type { ExperienceLevel } from "./job-record.ts";

const SEARCHED = 2_500;
const OF_COLLEGES = /\b(?:universit(?:y|ies)|college|faculty|ph\.? ?d|professor(?:ship)?s?)\b/i;
const POSTDOC =
  /\bpost-?doctoral (?:[\w&]+ ){0,3}(?:fellow(?:ship)?s?|appointments?|positions?|associates?|scholars?)\b/i;
const TENURE_TRACK = /(?<!non[- ])\btenure[- ](?:track|line|eligible)\b/i;
const ASSISTANT = /\bassistant professor(?:ship)?s?\b/i;
/** Other ranks than the first, or several. */
const OTHER_RANKS =
  /\bassociate(?: (?:or|and) full)? (?:professor|rank|level)|\bassistant(?:,|\/| or| and)+ ?(?:an? )?associate\b|\b(?:full|distinguished|endowed|chaired?|senior|tenured) (?:professor|scholar|appointment|position|level|rank|faculty member)|\bopen[- ]rank|\brank[^.\n]{0,20}\bopen\b|\ball ranks|\bany rank|\brank (?:and \w+ )?(?:(?:is|are|will be) )?(?:negotiable|commensurate|dependent)|\b(?:salary|title) and rank\b|\badvanced assistant|\btenured\b[ ,/-]{0,3}(?:or\b|and\b|tenure)|\b(?:tenure[- ]track|track) (?:or|\/) tenured/i;
const WITHOUT_TENURE = /\b(?:non[- ]tenure|lecturers?(?:hips?)?\b|instructors?\b|adjuncts?\b)/i;
/** One who leads is sought: "the position of department head", "seeks a dean". */
const HEAD =
  /\b(?:positions? of|seeks?|search(?:es)? for|applications?(?: and nominations?)? for|appointment of|announces)\s(?:[\w&'’-]+\s){0,6}?(?:department(?:al)? (?:chair|head)|chairperson|chair of the department|head of (?:the )?department|dean\b(?!['’ ]s? office))/i;
const DIRECTS =
  /\b(?:director|chair|head|dean|coordinator|administrator) (?:of|for) (?:the|its|our|writing|composition)\b/i;

/**
 * The level of a post at a university, in how its text begins: tenure track without another word of rank is an assistant
 * professor's. Null for posts of any rank and for those without tenure, which beginners and others take up.
 */
export function levelOfFaculty(title: string, text: string): ExperienceLevel | null {
  const start = `${title}\n${text.slice(0, SEARCHED)}`;
  if (!/tenure|professor|\bchair|\bdean\b|\bhead\b/i.test(start) || !OF_COLLEGES.test(start)) return null;
  if (POSTDOC.test(`${title}\n${text.slice(0, 300)}`)) return "ENTRY";
  if (HEAD.test(start.slice(0, 900))) return "LEAD";
  if (OTHER_RANKS.test(start)) return null;
  const sought = start.slice(0, 1_200);
  if (!TENURE_TRACK.test(sought) && !ASSISTANT.test(sought)) return null;
  if (/\bentry[- ]level\b/i.test(sought)) return "ENTRY";
  return WITHOUT_TENURE.test(sought) || DIRECTS.test(start.slice(0, 400)) ? null : "MID";
}
