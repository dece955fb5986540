import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkSettings, ROOT, read, wrong } from "./tools.mjs";

/** Variables of others that the pages name. */
const FOREIGN = /^(DB_PASSWORD|DATABASE_UNPOOLED_URL|RAILWAY_[A-Z_]+)$/;

export function checkPages() {
  const pages = readdirSync(join(ROOT, "docs")).filter((name) => /^deploy.*\.md$/.test(name));
  if (pages.length < 4) wrong("docs", "the pages about deploying were not found");
  for (const page of pages) {
    const file = `docs/${page}`;
    const text = read(file);
    if (!text.includes("Not run by us")) wrong(file, "does not say that it was not run");
    for (const [, name] of text.matchAll(/`([A-Z][A-Z\d]*_[A-Z\d_]+)(?:=[^`]*)?`/g))
      if (!FOREIGN.test(name)) checkSettings(file, [name]);
    checkLinks(file);
  }
  for (const page of ["operations.md", "scale.md"]) checkLinks(`docs/${page}`);
}

/** Of a page: the files that it links to or names, and the headings that it links to. */
function checkLinks(file) {
  const text = read(file);
  for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
    if (!existsSync(join(ROOT, "docs", target))) wrong(file, `links to ${target}, which is not there`);
  for (const [, target, heading] of text.matchAll(/\]\(([\w-]+\.md)?#([^)]+)\)/g))
    if (!headingsOf(target ? `docs/${target}` : file).includes(heading))
      wrong(file, `links to #${heading} of ${target ?? "itself"}, which is not there`);
  for (const [, path] of text.matchAll(/`((?:deploy|server|scripts|docs|bench)\/[\w./-]+\.\w+)`/g))
    if (!existsSync(join(ROOT, path))) wrong(file, `names ${path}, which is not there`);
}

/** As they stand in addresses: lower case, blanks as hyphens, no other marks. */
function headingsOf(file) {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
