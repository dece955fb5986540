const NO =
  /\b(?:not|unable to|cannot|can['’]?t|won['’]t|don['’]t|doesn['’]t|no|without|never|nor|isn['’]t|aren['’]t)\b[^.\n]{0,60}?\b(?:sponsor(?:ship|ed|ing|s)?\b|(?<!credit )visas?\b)|\bsponsor(?:ship)?\W{1,4}(?:no|none|not available|is not|isn['’]t|unavailable)\b|\bsponsorship (?:is |will |currently )*(?:not|unavailable)|\bno h-?1-?b\b|\bh-?1-?b sponsorship (?:is )?(?:currently )?(?:unavailable|not)|\b(?:only|must be) (?:a )?(?:us|u\.s\.) citizens?\b[^.\n]{0,40}sponsor|\b(?:keine?n?|ohne) (?:visum|visa)|\bpas de (?:visa|sponsor)|\bgeen (?:visum|visa|sponsor)|\bnão (?:oferece|patrocina)\w*[^.\n]{0,30}vistos?/i;
/** Whoever asks for this hires nobody who needs a visa. */
const RIGHT =
  /\b(?:must|need to|should|required to)\b[^.\n]{0,40}?\b(?:have|possess|hold|be|prove|show|demonstrate)\b[^.\n]{0,30}?\b(?:right to (?:live and )?work|(?:legally )?(?:authori[sz]ed|eligible|permitted|entitled|allowed) to (?:live and )?work|(?:work|employment) (?:authori[sz]ation|permit)|authori[sz]ation to work|eligibility to work)\b|^\W*(?:legally )?(?:authori[sz]ed|eligible) to work in (?:the )?(?:us|u\.s|usa|uk|eu|united|canada|australia)|^\W*(?:legal |full |existing |valid )*right to work in the (?:uk|eu|us)|\b(?:gültige )?arbeitserlaubnis (?:ist |wird )?(?:erforderlich|vorausgesetzt|notwendig|zwingend)|\beu (?:passport|passports|citizens?|nationals?) only\b|\b(?:us|u\.s\.|eu) (?:citizens?|nationals?)(?: (?:or|and) (?:green card|permanent residents?)[\w ]{0,12})? only\b/i;
const YES =
  /\b(?:we|will|can|do|does|may|happy to|able to|willing to|open to|offers?|offering|provides?|providing|including|including:|with|company)\b[^.\n]{0,40}?\b(?:visa (?:sponsor\w*|support|assistance|transfers?|help)|(?:work )?visas? for|sponsor(?:\/\w{3,10})? (?:and transfer |\/ ?transfer |\/extend |or transfer |your |a |an |work |the |for |candidates'? |foreign [\w ]{0,20}with |relocation and )*(?:work )?(?:visas?|h-?1-?b|permits?)|transfer (?:your |a |an |h1b )?visas?|sponsorship\b(?! of| from| by|\?))|\bvisas? (?:sponsorship|support|assistance|transfers?|help)(?: is| are)? (?:available|provided|offered|possible|ok|welcome)|\bvisa (?:ok|sponsored|welcome|provided)\b|\bh-?1-?b(?: visa)? (?:ok|welcome|transfers?|sponsorship(?: is)? (?:available|possible))|\bsponsorship\W{1,4}(?:yes|offers sponsorship|available)\b|\bvisa[- ]?sponsorship: (?:yes|available)|\bassist\w* (?:in|with) (?:obtaining |getting )?(?:an? |your |the )?(?:work )?visas?\b|\b(?:visum|visa|vistos?|visado)[- ](?:unterstützung|sponsoring|sponsorship|support|patrocinad\w)/i;
/** The NHS's certificates, and those of others: who needs sponsorship may apply. */
const WELCOME =
  /\b(?:require|need|requiring|needing)\b[^.\n]{0,50}\b(?:sponsorship|visa)\b[^.\n]{0,50}\b(?:are|is) (?:also )?(?:welcome|considered|encouraged|invited)|\bvisa sponsorship (?:is )?(?:considered|possible|available|negotiable)/i;
/** A headline's own token, as in "Acme | Engineer | Berlin | ONSITE, VISA". */
const TOKEN =
  /(?:^|[|,/•(–;-]|\bonsite|\bremote)\s*visas?\s*(?:$|[|,/•)–;-]|sponsor\w*|support|ok\b|transfer|possible|welcome|& relocation|and relocation|assist|onsite|remote|available|provided|https?:)/i;
const NO_TOKEN = /\bno (?:h-?1-?b|visas?|sponsor)/i;
const FORM = /\?\s*$|\bdoes this (?:job|internship)\b|\bwithout sponsorship\?/i;
const ABOUT =
  /visa|sponsor|h-?1-?b|visum|visto|authori[sz]|right to|eligible to work|eligibility to work|arbeitserlaubnis|citizens|passports? only|nationals|work permit/i;
/** "Visa" the card company, and sponsors of trials and projects. */
const NOT_WORK =
  /\bmastercard\b|\bvisa (?:inc|card|cards|network|checkout|direct|debit)\b|\b(?:executive|project|clinical|trial|study|program|federal|proud|event|corporate) sponsor|\bsponsored (?:by|research|projects?|content|links?|programs?|stud)|\bsponsors? (?:of|the (?:team|project|event))\b|\bsponsors? and\b|\bsponsorship of (?:professional|courses|events)|\bgmc\b|\bexport licen[cs]e|\bsponsor(?:ing)? relocation|\bsponsor space/i;

/** What softens a refusal. */
const BUT =
  /\btransfers?\b|\bhowever\b|\bbut\b[^.\n]{0,60}\b(?:can|will|may|happy|open|help|consider|support|welcome)|\bunless\b|\bexcept\b|\bexceptions?\b|\b(?:new|first) h-?1-?b|\b(?:at this time|for now|right now|yet|currently)\b[^.\n]{0,40}\bbut\b|\bcase[- ]by[- ]case\b|\bnot sure\b|\bno (?:problem|issue)\b|\bdon['’]t (?:mind|know|worry)\b|\bif you (?:don['’]t|do not)\b|\bguarantee\b|\b(?:not|no) (?:only|just)\b/i;

/**
 * Whether the employer sponsors a work visa: true where it offers to or welcomes those who need it, false where it
 * refuses or asks for the right to work beforehand; null where it says nothing, or both.
 */
export function findVisaSponsorship(
  stated: boolean | null | undefined,
  title: string,
  description: string,
): boolean | null {
  if (typeof stated === "boolean") return stated;
  if (!ABOUT.test(title) && !ABOUT.test(description)) return null;
  let yes = TOKEN.test(title) && !NO_TOKEN.test(title);
  let no = NO_TOKEN.test(title);
  let needsRight = false;
  // Sentence by sentence: "we cannot sponsor visas" holds the words of a yes as well.
  for (const sentence of description.split(/(?<![A-Z])[.!](?=\s|$)|\n|•/)) {
    if (!ABOUT.test(sentence) || FORM.test(sentence)) continue;
    if (WELCOME.test(sentence)) yes = true;
    else if (NOT_WORK.test(sentence)) continue;
    else if (NO.test(sentence)) {
      // "No new visas, but we transfer": neither.
      if (BUT.test(sentence)) return null;
      no = true;
    } else if (YES.test(sentence)) yes = true;
    else if (RIGHT.test(sentence)) needsRight = true;
  }
  if (yes === no) return yes || !needsRight ? null : false;
  return yes;
}
