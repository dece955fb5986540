const NO =
  /\b(?:not|unable to|cannot|can['’]?t|won['’]t|don['’]t|doesn['’]t|no|without|never|nor)\b[^.\n]{0,50}?\b(?:sponsor(?:ship|ed|ing)?\b|visas?\b)|\bsponsorship\W{1,4}(?:no|none|not available|is not|isn['’]t|unavailable)\b|\bsponsorship (?:is |will )?(?:not|unavailable)|\bno h-?1-?b\b|\b(?:only|must be) (?:a )?(?:us|u\.s\.) citizens?\b[^.\n]{0,40}sponsor/i;
const YES =
  /\b(?:we|will|can|do|may|happy to|able to|willing to|offers?|offering|provides?|providing|including)\b[^.\n]{0,40}?\b(?:visa (?:sponsor\w*|support|assistance|transfers?|help)|sponsor (?:your |a |work |the |for )*(?:visas?|h-?1-?b)|sponsorship\b(?! of|\?))|\bvisas? (?:sponsorship|support|assistance|transfers?)(?: is| are)? (?:available|provided|offered|possible|ok|welcome)|\bvisa (?:ok|sponsored|welcome)\b|\bh-?1-?b (?:ok|welcome|transfers? (?:ok|welcome))|\bsponsorship\W{1,4}(?:yes|offers sponsorship|available)\b|\bvisa[- ]?sponsorship: (?:yes|available)/i;
/** A headline's own token, as in "Acme | Engineer | Berlin | ONSITE, VISA". */
const TOKEN =
  /(?:^|[|,/•(–-]|\bonsite|\bremote)\s*visas?\s*(?:$|[|,/•)–-]|sponsor\w*|support|ok\b|transfer|possible|welcome|& relocation|assist)/i;
const NO_TOKEN = /\bno (?:h-?1-?b|visas?|sponsor)/i;

const ABOUT = /visa|sponsor|h-?1-?b/i;

/** Whether the employer sponsors a work visa; null where it does not say, or says both. */
export function findVisaSponsorship(
  stated: boolean | null | undefined,
  title: string,
  description: string,
): boolean | null {
  if (typeof stated === "boolean") return stated;
  if (!ABOUT.test(title) && !ABOUT.test(description)) return null;
  // Sentence by sentence: "we cannot sponsor visas" holds the words of a yes as well.
  const sentences = description.split(/[.!\n]/).filter((sentence) => ABOUT.test(sentence));
  const refusals = sentences.filter((sentence) => NO.test(sentence));
  const no = refusals.length > 0 || NO_TOKEN.test(title);
  const yes = TOKEN.test(title) || sentences.some((sentence) => !refusals.includes(sentence) && YES.test(sentence));
  return no === yes ? null : yes;
}
