import type { Years } from "./years.ts";

const DIGITS = "一二三四五六七八九十";
const FIGURE = `(?:\\d{1,2}|[${DIGITS}两兩])`;
/** "3年以上", "3-5 年", "至少三年", with what goes before and after it in the same sentence. */
const SPAN = new RegExp(
  `(?<![\\d.,-])(?<least>至少|最少|不少于|不少於)?\\s?(?<from>${FIGURE})\\s?(?<plus>\\+)?(?:\\s?(?:[-–~～]|到|至)\\s?(?<to>${FIGURE}))?\\s?年(?![\\d月底初度終终假級级])(?<above>\\s?(?:或?以上|及以上|\\+))?(?<after>[^。；;\\n]{0,24})`,
  "gu",
);
const EXPERIENCE = /经验|經驗|経験|经历|經歷|开发|開發|研发|研發|工作/u;
const BEFORE = /(?:经验|經驗|経験|经历|經歷)[^。；;\n]{0,8}$/u;
const PREFERRED = /优先|優先|加分|尤佳|更佳|为佳|為佳|者佳|希望|佳$/u;
const OTHERS = /享|特休|假|年资|年資|成立|創立|创立|保固|合同|期/u;

/** The years that a Chinese or Japanese posting asks for: the most of those it demands; null where it demands none. */
export function findYearsInChinese(text: string): Years | null {
  if (!/年/u.test(text)) return null;
  let most: Years | null = null;
  for (const match of text.slice(0, 20_000).matchAll(SPAN)) {
    const { least, from, plus, to, above, after = "" } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 14), match.index).replace(/^[\s\S]*[。；;\n]/u, "");
    const min = toNumber(from);
    const max = toNumber(to);
    if (min === null || min > 20 || (max !== null && (max <= min || max > 25))) continue;
    if (!least && !plus && !above && max === null) continue;
    if (!EXPERIENCE.test(after) && !BEFORE.test(before)) continue;
    if (PREFERRED.test(before + after) || OTHERS.test(before) || /[他她我]/u.test(before)) continue;
    if (!most || min > most.min) most = { min, max };
  }
  return most;
}

function toNumber(written: string | undefined): number | null {
  if (!written) return null;
  if (written === "两" || written === "兩") return 2;
  const at = DIGITS.indexOf(written);
  return at < 0 ? Number(written) : at + 1;
}
