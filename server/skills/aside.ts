import type { Skill } from "./lexicon.ts";
import type { SkillField } from "./taxonomy.ts";

/** What these are about is what people there work on, whoever says so: "we build web applications". */
const WORKED_ON: readonly SkillField[] = ["software", "design"];

/** So many characters of a sentence to each side of a mention are looked at. */
const WINDOW = 240;

/** What the employer is, makes and offers: "is a leading provider of", "our platform helps", "the Trust provides". */
const EMPLOYER =
  /\b(?:is|are|am|were|be|become|becoming|as|['’]re|['’]s) (?:an?|the|one of the|now an?|now the|part of the) (?:[\w-]+,? ){0,6}(?:company|companies|startup|start-up|provider|platform|leaders?|marketplace|consultancy|agency|firm|manufacturer|supplier|organi[sz]ation|charity|trusts?|hospitals?|studio|retailer|network|nonprofit|non-profit|product|tool|app|website|service|solution)\b|\b(?:our|its) (?:[\w-]+ ){0,3}(?:products?|platform|software|app|apps|technology|solutions?|mission|vision|clients|customers|users|suite|company|tools?|service)\b(?=[^.!?]{0,80}\b(?:is|are|helps?|provides?|enables?|allows?|makes?|lets|powers?|offers?|gives?|use|uses|include|includes|can)\b)|\b(?:helps?|helping|enables?|enabling|allows?|allowing|lets|empowers?|empowering) (?:[\w'’-]+ ){0,4}(?:companies|business(?:es)?|people|brands|organi[sz]ations|customers|enterprises|retailers|marketers|consumers|users|hospitals|advertisers|publishers|merchants|clients|homeowners|patients|students|teachers|schools)\b|\b(?:we|who) (?:also |currently |now |have |['’]ve )?(?:build|built|make|provide|offer|sell|specialise|specialize|serve|create|develop|help|partner) (?:[\w-]+ ){0,5}(?:software|platforms?|products?|solutions|tools|apps?|services|for|to|with|in)\b|\b(?:hospitals?|trust|site|centre|center|organisation|company|university|directorate|city|town|county|region) (?:also |currently |now )?(?:provides?|offers?|has|boasts?|delivers|serves|houses|hosts|specialises|comprises|runs|operates|includes)\b|\bwe(?:['’]re| are) (?:building|creating|making|revolutioni[sz]ing|disrupting|transforming|reinventing|changing|democrati[sz]ing|on a mission)\b/i;

/** Who reads is spoken of: what such a sentence names is asked for all the same. */
const CANDIDATE =
  /\b(?:you|your|yours|candidates?|applicants?|experienced?|skills?|skilled|knowledge|ability|able|familiar\w*|expertise|proficien\w+|background|degree|qualif\w+|responsib\w+|duties|post-?holder|role|position|looking for|seeking|seeks|hiring|join|must|required?|requirements?|essential|desirable|using|rotat\w+|invites|appoint\w*)\b/i;

/** Where applicants show themselves, and what they are talked to with. */
const MEETING_PLACES: ReadonlySet<string> = new Set([
  "GitHub",
  "GitLab",
  "Bitbucket",
  "Behance",
  "Skype",
  "Zoom",
  "Webex",
  "Google Workspace",
  "Microsoft Teams",
]);
const LINK_BEFORE = /\b(?:your|links? to|via|over|by|send|share) (?:an? |the |us |me |your |any )*$/i;
const LINK_AFTER =
  /^ ?(?:\/ ?(?:stack ?overflow|linked ?in|portfolio|blog)|(?:profiles?|accounts?|links?|urls?|pages?|handles?|user ?names?|interviews?|calls?|chats?|meetings?|coding interview)\b)/i;

/** "Send your GitHub", "a Skype interview": how one applies. */
function isWayToApply(skill: Skill, text: string, start: number, end: number): boolean {
  if (!MEETING_PLACES.has(skill.name)) return false;
  return LINK_AFTER.test(text.slice(end, end + 24)) || LINK_BEFORE.test(text.slice(Math.max(0, start - 28), start));
}

/**
 * Whether a skill that is found at this place of a text is only said in passing: it belongs to what the employer says of
 * itself, in a sentence that says nothing of whom it wants (only subjects and abilities: a tool that an employer names is
 * worked with), or to how one applies.
 */
export function isAside(skill: Skill, text: string, start: number, end: number): boolean {
  if (skill.kind === "tool") return isWayToApply(skill, text, start, end);
  if (skill.kind !== "hard" || WORKED_ON.includes(skill.field)) return false;
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const from =
    Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), before.lastIndexOf("! "), before.lastIndexOf("? ")) +
    1;
  const to = after.search(/\n|[.!?](?:\s|$)/);
  const sentence = before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
  return !CANDIDATE.test(sentence) && EMPLOYER.test(sentence);
}
