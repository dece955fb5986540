import type { RawSalary } from "../raw-posting.ts";
import { numberOf, textOf } from "./entry.ts";

/** A salary out of a vendor's figures, where 0 and null mean that a bound is not stated; null without any bound. */
export function payOf(min: unknown, max: unknown, currency: unknown, period: unknown): RawSalary | null {
  const [least, most] = [min, max].map((figure) => {
    const number = numberOf(figure);
    return number !== null && number > 0 ? number : null;
  });
  if (!least && !most) return null;
  return { min: least ?? null, max: most ?? null, currency: textOf(currency), period: textOf(period) };
}
