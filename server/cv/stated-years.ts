const NUMBER_WORDS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
};
const STATED_YEARS = new RegExp(
  `\\b(\\d{1,2}(?:[.,]5)?|${Object.keys(NUMBER_WORDS).join("|")})\\s?(?:\\(\\d{1,2}\\)\\s?)?\\+?\\s?(?:plus\\s|or more\\s)?(?:years?|yrs?|jahren?|ans|années|años)\\b['’]?(?=[^.\\n]{0,60}?\\b(?:experience|expertise|erfahrung|berufserfahrung|expérience|experiencia|working|background|in|as|als|career|practice)\\b)`,
  "gi",
);

/** "10+ years of experience": the most that is stated, when nothing is dated. */
export function statedYears(text: string): number | null {
  const stated = [...text.matchAll(STATED_YEARS)]
    .map((match) => NUMBER_WORDS[match[1]!.toLowerCase()] ?? Number(match[1]!.replace(",", ".")))
    .filter((years) => years > 0 && years <= 50);
  return stated.length > 0 ? Math.max(...stated) : null;
}
