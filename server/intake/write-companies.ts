import type pg from "pg";
import { type Column, unnest } from "./columns.ts";
import type { CompanyRecord } from "./job-record.ts";

/** Makes sure of the companies; the first spelling of a name stays, a missing address or logo is filled in. Ids by key. */
export async function upsertCompanies(
  client: pg.PoolClient,
  companies: readonly CompanyRecord[],
): Promise<Map<string, number>> {
  const byKey = new Map<string, CompanyRecord>();
  for (const company of companies) {
    const before = byKey.get(company.key);
    byKey.set(company.key, {
      ...(before ?? company),
      website: before?.website ?? company.website,
      logoUrl: before?.logoUrl ?? company.logoUrl,
    });
  }
  if (byKey.size === 0) return new Map();
  const rows = [...byKey.values()];
  const columns: Column<CompanyRecord>[] = [
    { name: "name", sent: "text", of: (row) => row.name },
    { name: "key", sent: "text", of: (row) => row.key },
    { name: "website", sent: "text", of: (row) => row.website },
    { name: "logo_url", sent: "text", of: (row) => row.logoUrl },
  ];
  const { from, values } = unnest(columns, rows);
  // Known ones are left out first: a conflict costs a sequence value and a lock each.
  await client.query(
    `INSERT INTO companies (name, key, website, logo_url)
     SELECT v.name, v.key, v.website, v.logo_url FROM ${from}
       LEFT JOIN LATERAL (SELECT id, website, logo_url FROM companies WHERE key = v.key LIMIT 1) c ON true
     WHERE c.id IS NULL OR (c.website IS NULL AND v.website IS NOT NULL) OR (c.logo_url IS NULL AND v.logo_url IS NOT NULL)
     ON CONFLICT (key) DO UPDATE SET
       website = COALESCE(companies.website, excluded.website), logo_url = COALESCE(companies.logo_url, excluded.logo_url)`,
    values,
  );
  const { rows: known } = await client.query<{ id: number; key: string }>(
    "SELECT id, key FROM companies WHERE key = ANY($1)",
    [rows.map((row) => row.key)],
  );
  return new Map(known.map(({ key, id }) => [key, id]));
}
