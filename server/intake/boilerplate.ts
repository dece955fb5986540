import { matchesIn } from "./matches.ts";
import { headingKind } from "./sections.ts";

/** What stands in every posting of an employer: equal opportunity, checks, data protection, agencies, how to apply. */
const BOILERPLATE =
  /(?<![\p{L}\d])(?:equal[- ]opportunit|equal employment|affirmative action|without regard to|regardless of (?:race|age|gender|sex|your)|protected veteran|veteran status|sexual orientation|gender identity|reasonable (?:accommodation|adjustment)|e-verify|background check|dbs (?:check|disclosure)|disclosure (?:and barring|scotland)|rehabilitation of offenders|drug[- ]free|privacy (?:policy|notice)|cookies?\b|gdpr|certificate of sponsorship|immunisation|disability confident|diversity (?:and|&) inclusion|no (?:recruiters|agencies)|recruitment agenc(?:y|ies)|unsolicited (?:resumes|cvs)|herkunft|geschlechtlich|geschlechtsidentität|schwerbehinder|weltanschauung|sexuelle[rn]? (?:orientierung|identität)|datenschutz(?:erklärung|hinweise|bestimmungen|information)|einwilligung zur|égalité des chances|sans distinction|handicap(?:ées?)?\b|orientation sexuelle|données personnelles|politique de confidentialité|igualdad de oportunidades|sin distinción|orientación sexual|identidad de género|protección de datos|política de privacidad|igualdade de oportunidades|orientação sexual|identidade de gênero|pessoas com deficiência|sem distinção|política de privacidade|lgpd|gelijke kansen|seksuele (?:geaardheid|voorkeur|gerichtheid)|privacyverklaring|persoonsgegevens|acquisitie (?:naar aanleiding|wordt niet))/giu;

const LONGEST_PARAGRAPH = 1_500;
/** A line that is so much of its text is the posting itself. */
const MOST_OF_TEXT = 0.5;

/**
 * The text without the paragraphs that stand in every posting of an employer and say nothing of the job. Of a long line,
 * or one that is most of the text, only the sentences go: a whole posting on one line stays.
 */
export function withoutBoilerplate(text: string): string {
  const said = matchesIn(text, BOILERPLATE).map(({ index }) => index);
  if (said.length === 0) return text;
  let at = 0;
  return text
    .split("\n")
    .map((line) => {
      const end = at + line.length;
      at = end + 1;
      // No pattern goes over the end of a line.
      if ((said[0] ?? Number.POSITIVE_INFINITY) >= end) return line;
      while ((said[0] ?? Number.POSITIVE_INFINITY) < end) said.shift();
      if (line.length <= LONGEST_PARAGRAPH && line.length <= text.length * MOST_OF_TEXT) return null;
      return line
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => sentence.length > LONGEST_PARAGRAPH || matchesIn(sentence, BOILERPLATE).length === 0)
        .join(" ");
    })
    .filter((line) => line !== null)
    .join("\n");
}

/** At most so much goes with a section about the employer, which need not end in a heading. */
const LONGEST_SECTION = 1_500;
/** Less than this share of the text left would be no posting. */
const LEAST_LEFT = 0.35;

/**
 * The text without the sections about the employer, its benefits, equal opportunity and how to apply: what is left speaks
 * of the work and of whom it needs. All of it where hardly anything would be left.
 */
export function aboutTheWork(text: string): string {
  const kept: string[] = [];
  let skipped = 0;
  for (const line of text.split("\n")) {
    const kind = headingKind(line);
    if (kind === "employer" || kind === "benefits" || kind === "apply") skipped = 1;
    else if (kind || isHeading(line)) skipped = 0;
    if (skipped > 0) {
      skipped += line.length;
      if (skipped < LONGEST_SECTION) continue;
      skipped = 0;
    }
    kept.push(line);
  }
  const left = kept.join("\n");
  return left.length >= text.length * LEAST_LEFT ? left : text;
}

/** A short line that names what follows, whatever it is. */
function isHeading(line: string): boolean {
  return /^(?:#{1,4} |\*\*)/.test(line) || (line.length >= 3 && line.length <= 60 && /^\p{Lu}[^.!?]*:$/u.test(line));
}
