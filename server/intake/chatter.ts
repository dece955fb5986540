import { foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";

/** Words of whoever offers work, in the six languages. */
const OFFERS =
  /\b(?:we(?:['’]re| are)? (?:also |currently |now |always |still )?(?:hir\w+|looking|seek\w+|recruit\w+|searching|expanding|growing|need\w*|want\w*|build\w*)|(?:is|are|company|team|startup|client) (?:also |currently |now |always )?(?:hiring|looking for|seeking|recruiting)|we['’]d (?:love|like)|looking for (?:an? |our |some |several |experienced |talented |great |senior |junior |people |engineers|developers)|come (?:work|join|build|help)|join (?:us|our|the)|apply\b|send (?:us |me |your |a )|drop (?:us|me)|reach (?:out|me)|(?:our|the|open|two|three|several|multiple|many|more|few) (?:open )?(?:positions?|openings?|roles?|vacanc\w+)|opening|positions?:|careers?\b|responsibilit\w+|requirements?\b|qualifications?|you(?:['’]ll| will| should| must| have| are| bring)|must have|experience (?:with|in)|salary|competitive|benefits|equity|vacancy|vaga\b|requisitos|suchen|dein|profil|nous (?:recherchons|cherchons)|buscamos|procuramos|zoeken|wij|remote ok|full[- ]?time|part[- ]?time|on-?site|intern(?:ship)?s?\b|contract(?:or)?\b|freelanc\w+|hiring|could use (?:some |a )?help|need (?:some |a )?help|startup\b|my company|work with us|jobs?@|hr@|hiring@|recruit\w*@)/i;
const JOBS_LINK =
  /https?:\/\/\S*(?:jobs?|career|hiring|lever\.co|greenhouse|workable|angel\.co|recruit|apply|vacanc|join|ashby|smartrecruiters|bamboohr|position)/i;
const EMAIL = /\b[\w.+-]+\s?(?:@|\(at\)|\[at\]| at )\s?[\w-]+\s?(?:\.|\(dot\)|\[dot\]| dot )\s?[a-z]{2,}/i;
/** A candidate who offers themselves. */
const CANDIDATE =
  /^\W*(?:seeking (?:work|employment|freelance work|a (?:job|position|role))\b|looking for (?:work|a (?:new )?job|freelance work)\b|available for (?:hire|work|freelance)|i(?:['’]m| am) (?:a|an) [^.\n]{3,60}(?:looking for|seeking|available)|for hire\b|i have \d+\+? years?(?: of)? experience)/i;
/** The lines that threads for candidates ask for; two of them make one. */
const CANDIDATE_LINES = /(?:^|\n)\s*(?:willing to relocate|r[eé]sum[eé](?:\/cv)?|technologies|remote)\s*:/gi;
/** How replies begin. */
const REPLY =
  /^(?:>|["“][^"”\n]{5,200}["”]\s*\n|@\w|(?:is|was|does|did|can (?!you imagine)|could|should|(?:are|do|have|would) (?!you\b)|will|has|any(?:one| chance| word| idea)?|what|why|how|who|where|when|which)\b[^\n.!]{3,240}\?|(?:thanks?|thank you|thx|sorry|congrats|just curious|quick question|out of curiosity)\b|(?:yes|no|nope|yep|yeah|sure|agreed|same here|fyi|btw|oops|lol|haha|wow|great|nice|interesting|hmm+|ah|oh|well|actually|curious|ok|okay|exactly|indeed|correct)\s?[,.!:;]|(?:i|i['’](?:m|ve|d|ll)) (?:just |also |really |did |had |never |was |don['’]?t |can['’]?t |would |think |thought |guess |believe |wish |love |like |hate |applied|interviewed|emailed|sent|got|tried|heard|know|used|see|saw|wonder|assume|agree|noticed|find|found|worked|recommend|second)|you (?:should|might|guys)\b|your (?:link|website|site|page|email|post|job|careers?)\b|to all (?:employers|companies|recruiters)|(?:a |just a )?(?:friendly )?reminder|this (?:link|page|post|thread|seems|looks)\b|that['’]?s\b|it['’]?s\b|for (?:anyone|those|what it)|they\b|there (?:is|are|was)\b|pro ?tip|edit:|update:|ps:|suggestion:?|around \d+)/i;
const NEVER_HEARD =
  /\b(?:never heard back|no (?:reply|response) (?:from|yet)|still (?:open|hiring|available|looking)\?|i applied|i interviewed|ghosted|avoid this company|downvot\w+|off[- ]topic|parent (?:post|comment)|this thread|whoishiring\.io|hn ?hiring|news\.ycombinator\.com\/item)/i;
const MAINTENANCE =
  /^(?:bulk marking|marking .{0,40} inactive|suggestion\b|other issue\b|should we\b|feature request|bug report)/i;

const LONGEST = 900;

/**
 * Whether a row of a forum is no posting but a reply, a question, a joke, an announcement of the forum itself, or someone
 * who looks for work. Sure ones only: what offers work in any words, or names an address for jobs, is a posting.
 */
export function isChatter(title: string, text: string): boolean {
  const body = text.trim() || title;
  // A forum has no titles: theirs is the first line of the text. Whoever has one, that names a role, is a board.
  const titled = !body.startsWith(title.slice(0, 40)) && functionsIn(wordsOf(foldTitle(title))).length > 0;
  if (titled && !MAINTENANCE.test(title)) return false;
  const start = body.slice(0, 500);
  const offered = CANDIDATE.test(start) || (start.match(CANDIDATE_LINES)?.length ?? 0) > 1;
  if (offered && !/\bwe(?:['’]re| are)\b|\bseeking an?\b|\bis (?:currently )?(?:seeking|hiring|looking)\b/i.test(body))
    return true;
  if (/\breminder\b[^\n]*\n?[^\n]*\bwhoishiring\.io/i.test(start)) return true;
  if (MAINTENANCE.test(title)) return true;
  if (body.length > LONGEST || /\|.*\|/.test(title)) return false;
  const replies = REPLY.test(body);
  const heard = NEVER_HEARD.test(body);
  if (!replies && !heard) return false;
  const rest = body.replace(/^>.*$/gm, " ").replace(/["“][^"”\n]{5,300}["”]/g, " ");
  if (JOBS_LINK.test(rest) || EMAIL.test(rest)) return false;
  return !OFFERS.test(rest) || (heard && replies && !/\bwe(?:['’]re| are) (?:hiring|looking|seeking)/i.test(rest));
}
