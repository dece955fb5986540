import { test } from "vitest";
import { createTestDatabase } from "./support/database.ts";
test("x", async () => {
  const db = await createTestDatabase();
  const abc = ["<", "!", "-", "?", "/", "=", '"', "'", "&", "#", "@", ".", ":", "%", "\\", "+", "a", "1", "é", " ", ";", ">", "_"];
  const all = [...abc, ...abc.flatMap((x) => abc.map((y) => x + y)), ...abc.flatMap((x) => abc.flatMap((y) => abc.map((z) => x + y + z))), "<!--", "<!-->","<!- -","http://a.b/","&#x1;", "<a b=", "<a b='","<?xml ","</a ","a@b-","1e-","1e-1 ","a.b/c-","<!-- --"];
  let worst: [number, string][] = [];
  for (const p of all) {
    const t = performance.now();
    await db.pool.query("SELECT length(to_tsvector('simple', $1))", [p.repeat(20000 / p.length)]);
    worst.push([performance.now() - t, p]);
  }
  worst = worst.sort((a, b) => b[0] - a[0]).slice(0, 14);
  for (const [t, p] of worst) console.log(JSON.stringify(p), Math.round(t));
  await db.close();
}, 300000);
