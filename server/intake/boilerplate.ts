const BOILERPLATE =
  /\b(?:equal[- ]opportunit|affirmative action|without regard to|regardless of (?:race|age|gender|sex)|protected veteran|veteran status|sexual orientation|gender identity|reasonable (?:accommodation|adjustment)|e-verify|background check|dbs (?:check|disclosure)|disclosure (?:and barring|scotland)|rehabilitation of offenders|drug[- ]free|privacy (?:policy|notice)|cookies?\b|gdpr|certificate of sponsorship|immunisation|disability confident|diversity (?:and|&) inclusion|herkunft|geschlechtlich|schwerbehinder)/i;

/**
 * The text without the paragraphs that stand in every posting of an employer and say nothing of the job (equal
 * opportunity, checks, data protection). Only such of at most 1,500 characters: a whole posting on one line stays.
 */
export function withoutBoilerplate(text: string): string {
  if (!BOILERPLATE.test(text)) return text;
  return text
    .split("\n")
    .filter((line) => line.length > 1_500 || !BOILERPLATE.test(line))
    .join("\n");
}
