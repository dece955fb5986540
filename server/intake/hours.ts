const HOURS =
  /(?<![\d.-])(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:hours?|hrs?|std\.?|stunden|heures|horas)\s?(?:per|a|\/|each|pro|die|par|por|je)\s?(?:week|wk|woche|semaine|semana)\b|\b(?:hours|working hours|weekly hours|wochenstunden)\W{1,3}(\d{2}(?:[.,]\d{1,2})?)\s?(?:per week|pw|p\/w|hours)?(?![\d:.])/gi;

/** Hours a week, rounded: as the source says, or the one figure that the text gives; null where it gives several. */
export function findWorkingHours(stated: number | null | undefined, text: string): number | null {
  if (typeof stated === "number" && stated >= 1 && stated <= 80) return Math.round(stated);
  const found = new Set<number>();
  for (const match of text.matchAll(HOURS)) {
    const hours = Number((match[1] ?? match[2] ?? "").replace(",", "."));
    if (hours >= 4 && hours <= 80) found.add(Math.round(hours));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
