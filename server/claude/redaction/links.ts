import { canonicalSkill, skillOf } from "../../skills/extract.ts";
import { ENDING } from "./mail.ts";
import { ANY_MARK, mark } from "./marks.ts";
import { isTerm } from "./name-parts.ts";

/** A link may be broken behind a hyphen or a slash: what profile services print does so. */
const TAIL = `[^\\s|<>"'•${ANY_MARK}]{1,2000}`;
const BROKEN = `(?:(?<=[-/_])\\n[ ]{0,8}[\\p{L}\\d_%-]{2,80}(?:/[\\p{L}\\d_%/-]{0,80})?(?=\\s{0,3}(?:\\n|$|[(|•])))?`;
const WITH_SCHEME = new RegExp(
  `(?<!\\p{L})(?:h(?:tt|xx)ps?\\s?: ?//|www\\.|skype:|tg://|ftp://)\\s?${TAIL}${BROKEN}`,
  "giu",
);

const HOSTS =
  "linkedin\\.com|lnkd\\.in|github\\.(?:com|io)|gist\\.github\\.com|gitlab\\.com|bitbucket\\.org|xing\\.(?:com|to)|twitter\\.com|x\\.com|facebook\\.com|fb\\.(?:com|me)|instagram\\.com|instagr\\.am|t\\.me|telegram\\.me|wa\\.me|behance\\.net|dribbble\\.com|medium\\.com|dev\\.to|stackoverflow\\.com|kaggle\\.com|youtube\\.com|youtu\\.be|tiktok\\.com|pinterest\\.com|about\\.me|linktr\\.ee|orcid\\.org|researchgate\\.net|scholar\\.google\\.com|leetcode\\.com|hackerrank\\.com|codepen\\.io|notion\\.site|angel\\.co|vimeo\\.com|soundcloud\\.com|flickr\\.com|imdb\\.com|viadeo\\.com|malt\\.(?:fr|de|com|es)|upwork\\.com|threads\\.net|bsky\\.app|snapchat\\.com|vk\\.com";
/** A page of one's own, or in one of the places where people have theirs. */
const PROFILE = new RegExp(`(?<![\\p{L}\\d@.-])(?:[\\p{L}\\d-]{1,63}\\.)?(?:${HOSTS})\\s?/${TAIL}${BROKEN}`, "giu");
const OWN_PLACE =
  /(?<![\p{L}\d@.-])[\p{L}\d-]{1,63}\.(?:github\.io|gitlab\.io|wordpress\.com|blogspot\.com|vercel\.app|netlify\.app|herokuapp\.com|wixsite\.com|weebly\.com|tumblr\.com|substack\.com|hashnode\.dev|carrd\.co|myportfolio\.com|bandcamp\.com|pages\.dev|web\.app)(?:\/[^\s|<>"']{0,500})?/giu;
const PATH_ALONE =
  /(?<![\p{L}\d/])(?:\/in\/[\p{L}\d%-]{3,80}|(?:in|pub)\/\p{L}+[-\d][\p{L}\d%-]{2,80})\/?(?![\p{L}\d/])/gu;

/** Any host, with what stands behind it. */
const HOST = new RegExp(
  `(?<![\\p{L}\\d@.${ANY_MARK}#/_-])((?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,4}(?:${ENDING}|portfolio|website|blog|design|bio|codes|engineer|digital|studio|photography|art|xyz|space|live|world|cc|tv|link))(?![\\p{L}\\d-]|\\.[\\p{L}\\d])(/[^\\s|<>"'•${ANY_MARK}]{0,1000})?`,
  "gu",
);
const OWN_ENDING = /\.(?:me|name|page|bio|blog|portfolio|website|codes|engineer|photography|dev)$/i;

const LABEL =
  "(?:(?:personal |my |own )?(?:web ?(?:site|page|seite|log)?|home ?page|portfolio|blog|url|site(?: (?:web|internet|personnel))?|p[áa]gina(?: web| personal)?|s[íi]tio(?: web)?|persoonlijke website|internet|links?)|linked-?in(?: (?:profile|url|id))?|git-?hub|git-?lab|bitbucket|xing|twitter|facebook|instagram|insta|skype(?: (?:id|name))?|telegram|whats-?app|wechat|signal|discord|viber|icq|behance|dribbble|kaggle|stack ?overflow|medium|tik ?tok|you ?tube|mastodon|bluesky|threads|snapchat|orcid(?: id)?|social|profile|profil|perfil)";
/** "Skype: john.doe85", "GitHub: jdoe", "Twitter @jdoe": one word that fills its place, and is no ordinary one. */
const HANDLE = new RegExp(
  `(?<![\\p{L}\\d_./-])(${LABEL} {0,3}(?:[:=|\\t]|(?<= )[–-](?= )|(?=@))[ \\t]{0,4})(@?[\\p{L}\\d][\\p{L}\\d._:/@-]{1,60})(?= {0,3}(?:$|[\\n|,;•·\\t)]| {2}|[${ANY_MARK}]|\\p{L}[\\p{L} -]{2,14}:))`,
  "giu",
);
const AT_HANDLE = /(?<![\p{L}\d@/._-])@[\p{L}\d_][\p{L}\d_.]{2,30}(?![\p{L}\d/])/gu;

const HEAD_LINES = 15;

/**
 * The text without links and handles. A bare host ("example.com") is a link where it has a path, a label, an own ending,
 * a part of the person's name, or stands alone among the lines of the head; else it may be an employer or a product.
 *
 * @param isOwn whether a word is, or holds, the person's name or the first part of one of their mail addresses
 */
export function takeLinks(text: string, isOwn: (word: string) => boolean): string {
  const LINK = mark("link");
  const head = headEnd(text);
  const kept = (found: string) => LINK + (/[.,;:)\]]+$/.exec(found)?.[0] ?? "");
  return text
    .replace(WITH_SCHEME, kept)
    .replace(PROFILE, kept)
    .replace(OWN_PLACE, LINK)
    .replace(PATH_ALONE, LINK)
    .replace(HANDLE, (found, label: string, value: string) => (isHandle(value) || isOwn(value) ? label + LINK : found))
    .replace(HOST, (found, host: string, path: string | undefined, at: number) => {
      if (skillOf(canonicalSkill(host)) || /[A-Z]{2}\.?NET$|\.NET$/.test(host) || host.includes("..")) return found;
      const isLink =
        (path !== undefined && /^\/(?:$|[\p{Ll}\d~@#?])/u.test(path) && /^\p{Ll}/u.test(host)) ||
        isOwn(host) ||
        OWN_ENDING.test(host) ||
        (at < head && /^\p{Ll}/u.test(host) && standsAlone(text, at, found.length));
      return isLink ? LINK + (/[.,;:)\]]+$/.exec(path ?? "")?.[0] ?? "") : found;
    })
    .replace(AT_HANDLE, (found, at: number) =>
      (at < head && /^@\p{Ll}|[\d_]/u.test(found)) || isOwn(found.slice(1)) ? LINK : found,
    );
}

/** "@jdoe", "john.doe85", "live:jdoe_1": no capitalised word, which may be a product's feature ("GitHub: Actions"). */
function isHandle(value: string): boolean {
  if (skillOf(canonicalSkill(value))) return false;
  return (
    /[\d@_./:]/.test(value) ||
    /\p{L}-\p{L}/u.test(value) ||
    (/^\p{Ll}{3,}$/u.test(value) && !isTerm(value) && !/s$/.test(value))
  );
}

/** Where the lines of the head end. */
function headEnd(text: string): number {
  let end = 0;
  for (let line = 0; line < HEAD_LINES; line++) {
    const next = text.indexOf("\n", end);
    if (next < 0) return Math.min(text.length, 1_500);
    end = next + 1;
  }
  return Math.min(end, 1_500);
}

function standsAlone(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const behind = text.slice(at + length, at + length + 3);
  return /(?:^|[\n|•·\t,;]| {2}) ?$/.test(before) && /^ ?(?:$|[\n|•·\t,;]| {2})/.test(behind);
}
