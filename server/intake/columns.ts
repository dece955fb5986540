/** One column of a bulk write: its name, the type it travels as, the type it becomes, and its value in a row. */
export interface Column<Row> {
  name: string;
  /** Element type of the array parameter. */
  sent: "text" | "int4" | "float8" | "bool" | "timestamptz";
  /** Cast in the SELECT, where it differs; needed for enums and arrays (unnest would flatten arrays of arrays). */
  cast?: string;
  of: (row: Row) => unknown;
}

/** `unnest($1::text[], …) AS v(name, …)` over the columns, with the values to go with it. */
export function unnest<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { from: string; values: unknown[][] } {
  const parameters = columns.map((column, index) => `$${index + 1}::${column.sent}[]`).join(", ");
  const names = columns.map((column) => column.name).join(", ");
  return { from: `unnest(${parameters}) AS v(${names})`, values: columns.map((column) => rows.map(column.of)) };
}

/** The column as the SELECT gives it. */
export function selected<Row>(column: Column<Row>): string {
  return column.cast ? `v.${column.name}::${column.cast}` : `v.${column.name}`;
}

/** A PostgreSQL array literal, to be cast in the query. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
