import type { ExperienceLevel } from "./job-record.ts";
import { namesSeveral, RANKS_TOO, SEVERAL } from "./practice.ts";

/** What calls for somebody, and for whom, up to the end of the clause. */
const CALL =
  /\b(?:looking for|looking to (?:hire|add|bring on)|hiring(?: for)?|seek(?:s|ing)?(?: to (?:appoint|hire))?|searching for|search for|in search of|in need of|need|bring on|recruiting|suchen|cherchons|recrutons|buscamos|procuramos|zoeken)[: ]+(?<whom>[^.;!?\n]{4,160})/giu;
const ROLE =
  /\b(?:engineers?|developers?|programmers?|designers?|scientists?|analysts?|architects?|consultants?|accountants?|marketers?|devs?|devops|sre|administrators?|admins?|sysadmins?|researchers?|recruiters?|writers?|editors?|technicians?|testers?|managers?|representatives?|specialists?|coordinators?|assistants?|associates?|nurses?|teachers?|chefs?|hackers?|coders?|entwickler(?:in)?|ingenieure?|développeurs?|desarrollador(?:es)?|CTO|head|director|leads?|VP|folks|people|someone|somebody|candidates?|talent|individuals?)\b/gi;
/** The rank goes right before the role: "a passionate, senior front-end developer", "a Director of Web". */
const RANKED: [ExperienceLevel, RegExp][] = [
  [
    "LEAD",
    /^(?:(?:an?|our|one|1|the|first|next|new|full[- ]time|technical|fantastic|great|hands-on|talented|experienced|[\p{L}-]+,) )*(?:CTO\b(?! role)|(?:technical )?co-?founder ?\/ ?CTO|VP of [A-Z]|vice president of|head of (?!the)|(?:\p{L}+ )?director\b(?! level)(?:,| of| to| who|$)|chief \p{L}+ officer|(?:tech(?:nical)?|team|engineering|design|product|marketing) lead(?:er)?\b(?! gen))/iu,
  ],
  [
    "LEAD",
    /^(?:[\p{L}-]+ ){0,5}?(?:principal|lead) (?!gen)(?:[\p{L}\d+#./&()-]+ ){0,3}?(?:engineer|developer|designer|scientist|architect)s?\b/iu,
  ],
  [
    "SENIOR",
    /^(?:[^\s]+ ){0,6}?\(?(?:senior|sr\.?|snr)[- )](?:level )?(?:[\p{L}\d+#./&(),-]+ ){0,7}?(?:engineer|developer|programmer|designer|scientist|analyst|architect|consultant|accountant|marketer|dev|devops|sre|administrator|admin|sysadmin|researcher|recruiter|writer|editor|technician|tester|nurse|teacher|hacker|coder|candidate|people|folk|position|role)s?\b/iu,
  ],
  [
    "SENIOR",
    /^(?:someone|somebody|people|folks|candidates?|engineers?|developers?) (?:who(?:['’]s| is| are) )?(?:fairly |more |relatively |pretty |very )?senior\b/iu,
  ],
];
/** Others are looked for as well, whose rank is not said. */
const ANOTHER =
  /\b(?:junior|jr\.?|mid|mid-level|intermediate|medior|entry|intern(?:s|ships?)?|graduates?|grads?)\b|\b(?:all|any|every) levels?\b|\b(?:and|or|plus|as well as|&) (?:an? |\d |one |two |several |some |many |a few |other )*(?:(?!senior|sr|lead|principal)[\p{L}+#./-]+ ){0,3}(?:engineer|developer|programmer|designer|scientist|analyst|architect|manager|recruiter|tester|people|role)s?\b/iu;
const COLLEAGUE =
  /\b(?:report(?:s|ing)? to|work(?:ing)? (?:closely )?with|with our|assist|to (?:help|support) (?:the|our)|grow into|become|not)\b/i;

/** "Experienced frontend, backend and Android engineers": of all of them; "developers experienced in Java": of what they know. */
const EXPERIENCED =
  /^(?:(?:an?|one|two|some|more|several|\d|talented|passionate|smart|strong|motivated|innovative|skilled|creative|highly|[\p{L}-]+,) |[\p{L}-]+ (?:and|&) )*experienced(?! (?:in|with|at|team|and (?:junior|aspiring|new))\b)(?:,? (?!in |with |who )[\p{L}\d+#./&()-]+){0,9}?,? (?:engineer|developer|programmer|designer|scientist|analyst|architect|consultant|accountant|marketer|dev|administrator|admin|sysadmin|researcher|recruiter|writer|editor|technician|tester|nurse|teacher|chef|cook|hacker|coder|sre)s?\b/iu;

const THIS_IS_SENIOR =
  /\b(?:this|the) (?:position |role |job |one )?is (?:for )?an? (?:very |fairly )?senior(?:[- ]level)? (?:position|role|job|opening)\b/i;

/**
 * The level of whom a text calls for, where every call in it bears one and the same: "We are searching for one or two
 * senior cooks". Null where any call bears none, or lines of the text name several roles.
 */
export function levelCalled(text: string): ExperienceLevel | null {
  const head = text.slice(0, 6_000);
  if (!/\b(?:senior|sr|snr|principal|lead|director|head of|vp|vice president|cto|chief|experienced)\b/i.test(head))
    return null;
  const several = namesSeveral(head) || SEVERAL.test(head);
  let called: ExperienceLevel | null = null;
  for (const { groups } of head.matchAll(CALL)) {
    const whom = groups?.whom ?? "";
    if (whom.search(ROLE) < 0) continue;
    const level = levelOf(whom, several);
    if (!level || COLLEAGUE.test(whom.slice(0, 40)) || (called && level !== called)) return null;
    called = level;
  }
  if ((called === null || called === "MID") && !several && THIS_IS_SENIOR.test(head)) return "SENIOR";
  return called === "MID" && (RANKS_TOO.test(head) || /\bsenior\b/i.test(head)) ? null : called;
}

function levelOf(whom: string, several: boolean): ExperienceLevel | null {
  if (EXPERIENCED.test(whom))
    return RANKS_TOO.test(whom) || /, (?:an?|one|two|\d) |\b(?:and|&) (?:an?|one|two|\d) /i.test(whom) ? null : "MID";
  if (several || ANOTHER.test(whom) || /\+ ?(?:\d|more)/.test(whom)) return null;
  const level = RANKED.find(([, pattern]) => pattern.test(whom))?.[0] ?? null;
  if (level === "LEAD" && /^[^,]{0,40}(?<!director),/i.test(whom)) return null;
  const named =
    whom.match(ROLE)?.filter((role) => !/^(?:lead|head|director|people|folks|someone|some)/i.test(role)) ?? [];
  return named.length > 1 ? null : level;
}
