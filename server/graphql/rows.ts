/**
 * Lists are read by one statement each, whatever the document asks: PostgreSQL builds each row, its relations inside,
 * as JSON from the columns that Pothos' plan names. Prisma would take one statement a relation and, measured on a
 * shortlist, half the throughput.
 */

/** A Prisma selection, as `queryFromInfo` returns it. */
export interface Selection {
  [column: string]: boolean | { select?: Selection } | undefined;
}

interface Relation {
  model: Model;
  /** How its rows (`inner`) belong to the row at hand (`outer`); both are table aliases. */
  on: (inner: string, outer: string) => string;
  /** A list, in this order; otherwise one row or null. */
  orderBy?: string;
}

const TABLES = {
  Application: "applications",
  Company: "companies",
  Cv: "cvs",
  Job: "jobs",
  Listing: "listings",
  PipelineRun: "pipeline_runs",
  Recommendation: "recommendations",
  SavedJob: "saved_jobs",
  SearchCombination: "search_combinations",
  User: "users",
} as const;

export type Model = keyof typeof TABLES;

const JOB: Relation = { model: "Job", on: (inner, outer) => `${inner}.id = ${outer}.job_id` };
const RELATIONS: Partial<Record<Model, Record<string, Relation>>> = {
  Application: { job: JOB },
  Job: {
    company: { model: "Company", on: (inner, outer) => `${inner}.id = ${outer}.company_id` },
    listings: { model: "Listing", on: (inner, outer) => `${inner}.job_id = ${outer}.id`, orderBy: "id" },
  },
  PipelineRun: { requestedBy: { model: "User", on: (inner, outer) => `${inner}.id = ${outer}.requested_by_id` } },
  Recommendation: { job: JOB },
  SavedJob: { job: JOB },
};

/** The column of a field: schema.prisma maps camel case to snake case throughout. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An SQL expression for a model's row at `alias` as JSON, with the fields of `selection`. */
export function rowAsJson(model: Model, alias: string, selection: Selection): string {
  const fields = Object.entries(selection)
    .filter(([, wanted]) => wanted)
    .map(([field, wanted]) => {
      const relation = RELATIONS[model]?.[field];
      if (!relation) return `${alias}.${columnOf(field)} AS "${field}"`;
      const inner = `${alias}_${field.toLowerCase()}`;
      const row = rowAsJson(relation.model, inner, (typeof wanted === "object" && wanted.select) || { id: true });
      const rows = relation.orderBy ? `coalesce(json_agg(${row} ORDER BY ${inner}.${relation.orderBy}), '[]')` : row;
      return `(SELECT ${rows} FROM ${TABLES[relation.model]} ${inner} WHERE ${relation.on(inner, alias)}) AS "${field}"`;
    });
  return `(SELECT row_to_json(${alias}_row) FROM (SELECT ${fields.join(", ")}) ${alias}_row)`;
}

/** Makes the instants of a row that came as JSON Dates again, in place. */
export function revive<Row>(model: Model, row: Row): Row {
  const fields = row as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    const relation = RELATIONS[model]?.[field];
    if (relation) for (const inner of [value].flat()) if (inner) revive(relation.model, inner);
    // The house's rule: instants, and only they, end in At.
    if (typeof value === "string" && field.endsWith("At")) fields[field] = new Date(value);
  }
  return row;
}
