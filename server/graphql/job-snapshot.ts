import type pg from "pg";
import { notFound } from "./node-id.ts";

interface Posting {
  title: string;
  company: string | null;
  locations: string[];
  work_arrangement: string | null;
  employment_types: string[];
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: string | null;
  url: string | null;
  description: string;
}

const words = (value: string) => value.toLowerCase().replaceAll("_", " ");

/** The posting as plain text, for a person who will want to read it again when it is long gone. */
export async function takeSnapshot(client: pg.PoolClient, jobId: number): Promise<string> {
  const { rows } = await client.query<Posting>(
    `SELECT title, companies.name AS company, locations, work_arrangement, employment_types::text[], salary_min, salary_max,
       salary_currency, salary_period, url, description
     FROM jobs LEFT JOIN companies ON companies.id = company_id WHERE jobs.id = $1`,
    [jobId],
  );
  const job = rows[0];
  if (!job) throw notFound("job");
  const pay = [...new Set([job.salary_min, job.salary_max])].filter((amount) => amount !== null).join(" to ");
  const lines = [
    job.title,
    job.company,
    job.locations.join("; "),
    [job.work_arrangement ?? "", ...job.employment_types].filter(Boolean).map(words).join(", "),
    pay && `${pay} ${job.salary_currency ?? ""}${job.salary_period ? ` a ${words(job.salary_period)}` : ""}`,
    job.url,
  ];
  return `${lines.filter(Boolean).join("\n")}\n\n${job.description}`;
}
