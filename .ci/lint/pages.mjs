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
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
      if (!existsSync(join(ROOT, "docs", target))) wrong(file, `links to ${target}, which is not there`);
    for (const [, path] of text.matchAll(/`((?:deploy|server|scripts|docs|bench)\/[\w./-]+\.\w+)`/g))
      if (!existsSync(join(ROOT, path))) wrong(file, `names ${path}, which is not there`);
  }
}
