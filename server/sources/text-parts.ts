/** Building one text of a posting out of the parts in which a vendor gives it. */

export interface TextPart {
  /** Its heading, as text. */
  heading?: string | null;
  /** HTML. */
  html: string | null;
}

/** The parts that hold anything, under their headings, as one HTML text; null when none does. */
export function joinParts(parts: readonly TextPart[]): string | null {
  const held = parts.filter(({ html }) => html !== null && /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, "")));
  if (held.length === 0) return null;
  return held.map(({ heading, html }) => (heading ? `<h3>${escapeHtml(heading)}</h3>\n${html}` : html)).join("\n");
}

/** Plain text that stands beside HTML, with its lines kept. */
export function plainAsHtml(text: string | null): string | null {
  return text === null ? null : escapeHtml(text).replace(/\n/g, "<br>\n");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
