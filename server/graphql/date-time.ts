import { GraphQLError, GraphQLScalarType } from "graphql";

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** An instant. Written in UTC with milliseconds; read with any offset. */
export const dateTime = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError("DateTime: not a Date");
  },
  parseValue(value) {
    const instant = typeof value === "string" && RFC_3339.test(value) ? new Date(value) : null;
    // Date reads 30 February as 2 March; what does not come back the same is no date.
    if (!instant || Number.isNaN(instant.getTime()) || !isCalendarDate(value as string)) {
      throw new GraphQLError("Write an instant as RFC 3339, e.g. 2026-11-22T06:00:00Z.");
    }
    return instant;
  },
});

function isCalendarDate(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
