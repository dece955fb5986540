import { useState } from "react";

/** What a person changed in a form: only changed fields are sent, because what is sent is theirs from then on. */
export function useDraft<Values extends object>(start: Values) {
  const [values, setValues] = useState(start);
  const changed: Partial<Values> = {};
  for (const field of Object.keys(start) as (keyof Values)[]) {
    if (JSON.stringify(values[field]) !== JSON.stringify(start[field])) changed[field] = values[field];
  }
  return {
    values,
    changed,
    isChanged: Object.keys(changed).length > 0,
    set: <Field extends keyof Values>(field: Field, value: Values[Field]) =>
      setValues((current) => ({ ...current, [field]: value })),
    reset: () => setValues(start),
  };
}

/** A typed number, as a form field holds it, or null for an empty one. */
export function numberOf(value: number | string): number | null {
  const number = typeof value === "number" ? value : Number.parseFloat(value);
  return Number.isFinite(number) ? number : null;
}
