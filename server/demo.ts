import { removeDemo, type SeedDeps, seedDemo } from "../prisma/seed.ts";
import { hashPassword } from "./accounts/passwords.ts";
import { readProfile } from "./cv/profile.ts";
import type { Database } from "./database/open.ts";
import { transaction } from "./database/transaction.ts";
import { removePostings } from "./intake/remove.ts";
import { takeIn } from "./intake/take-in.ts";
import { lockProfile, writeProfile } from "./pipelines/profile-write.ts";

const BATCH = 1_000;

/** Joins the demo to the rooms that it fills: intake, accounts and CVs. */
function createSeedDeps({ pool }: Database): SeedDeps<{ changed: number }> {
  return {
    sql: pool,
    hashPassword,
    async importPostings(postings, now) {
      const all = [...postings];
      let changed = 0;
      for (let from = 0; from < all.length; from += BATCH) {
        const { inserted, updated } = await takeIn(pool, all.slice(from, from + BATCH), { now, kind: "STATIC" });
        changed += inserted + updated;
      }
      return { changed };
    },
    async removePostings(keep, now) {
      const { deleted, closed } = await removePostings(pool, "demo", keep, now);
      return deleted + closed;
    },
    addPerson: (person) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `INSERT INTO users (email, name, role, password_hash, demo, email_verified_at) VALUES ($1, $2, $3, $4, true, now())
           ON CONFLICT (email) DO NOTHING RETURNING id`,
          [person.email, person.name, person.role, person.passwordHash],
        );
        const userId = rows[0]?.id;
        if (!userId) return false;
        const now = new Date();
        await client.query(
          "INSERT INTO cvs (user_id, file_name, media_type, active, text, reading) VALUES ($1, $2, 'text/markdown', true, $3, $4)",
          [userId, person.cvFileName, person.cvText, JSON.stringify(readProfile(person.cvText, now))],
        );
        const wishes = person.preferences ?? {};
        await client.query(
          `INSERT INTO preferences (user_id, work_arrangements, employment_types, locations, minimum_salary, salary_currency, time_zone)
           VALUES ($1, $2::text[]::"WorkArrangement"[], $3::text[]::"EmploymentType"[], $4, $5, $6, $7)`,
          [
            userId,
            wishes.workArrangements ?? [],
            wishes.employmentTypes ?? [],
            wishes.locations ?? [],
            wishes.minimumSalary ?? null,
            wishes.salaryCurrency ?? null,
            wishes.timeZone ?? "UTC",
          ],
        );
        // Its searches are the person's own doing; the profile and the wishes must be there before.
        await client.query("SELECT set_config('app.user_id', $1, true)", [userId]);
        // No vendor is asked at once for people who do not exist.
        await writeProfile(client, userId, await lockProfile(client, userId, now), { takeSearches: false });
        return true;
      }),
  };
}

/** Brings the demo up to today. @returns how many postings are new or changed, and how many accounts were made */
export async function seedDemoData(database: Database, now: () => Date): Promise<{ changed: number; people: number }> {
  const { jobs, removed, people } = await seedDemo(createSeedDeps(database), { now: now() });
  return { changed: jobs.changed + removed, people };
}

export function removeDemoData(database: Database, now: () => Date): Promise<{ jobs: number; people: number }> {
  return removeDemo(createSeedDeps(database), { now: now() });
}
