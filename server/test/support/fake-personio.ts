import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

/** A position as Personio shows it; a text in a language that it is not published in stays out. */
export interface PersonioPosition {
  id: number;
  name: string;
  /** Sections by heading: HTML. */
  text: Record<string, string>;
  /** The only language of the text; null: all. */
  language?: string;
  /** Further elements, as XML. */
  more?: string;
}

function xmlOf({ id, name, text, language, more = "" }: PersonioPosition, asked: string): string {
  const sections = Object.entries(!language || language === asked ? text : {}).map(
    ([heading, html]) =>
      `<jobDescription><name>${heading}</name><value>\n<![CDATA[\n${html}\n]]>\n</value></jobDescription>`,
  );
  return `<position>
    <id>${id}</id>
    <office>Bremen</office>
    <department>R&amp;D</department>
    <recruitingCategory>Kontor</recruitingCategory>
    <name>${name}</name>
    <jobDescriptions>${sections.join("")}</jobDescriptions>
    <createdAt>2026-10-05T09:12:44+00:00</createdAt>
    ${more}
  </position>`;
}

/** Employers by name; one that it does not have is sent to its own pages. The feed is in German unless asked otherwise. */
export function openPersonio(companies: Record<string, PersonioPosition[]>): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "language");
    if (wrong) return wrong;
    if (call.path === "/marketing")
      return { headers: { "content-type": "text/html" }, body: "<html>HR software</html>" };
    const positions = companies[/^\/([^/]+)\/xml$/.exec(call.path)?.[1] ?? ""];
    if (!positions) return { status: 307, headers: { location: "/marketing" }, body: "" };
    const asked = call.query.language ?? "de";
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n${positions.map((position) => xmlOf(position, asked)).join("\n")}\n</workzag-jobs>\n`;
    return { headers: { "content-type": "text/xml; charset=UTF-8" }, body };
  });
}
