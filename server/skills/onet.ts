import { markProduct, withoutMaker } from "./imported-form.ts";
import type { Table } from "./table.ts";
import type { SkillField, TaxonomyLine } from "./taxonomy.ts";

/** What the header of O*NET's "Technology Skills" must hold. */
export const ONET_HEADER = ["O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology"];

/** What products of a commodity belong to, the first that fits; most are named "... software". */
const FIELDS: [RegExp, SkillField][] = [
  [/medical/i, "healthcare"],
  [/account|tax prep|financ/i, "finance"],
  [/human resources|time accounting/i, "hr"],
  [/customer relationship|sales|marketing/i, "sales"],
  [/point of sale|contact cent|call cent|helpdesk/i, "service"],
  [/logistics|inventory|shipping|procurement|route navigation/i, "logistics"],
  [/computer aided design|pattern design|analytical or scientific|charting/i, "engineering"],
  [/computer aided manufacturing|industrial control|manufacturing execution/i, "manufacturing"],
  [/flight|aviation/i, "aviation"],
  [/legal/i, "law"],
  [/training|educational|library/i, "education"],
  [/graphics|photo|video creation|music|desktop publishing|web page creation/i, "design"],
  [/data base|data mining|business intelligence|geographic|map creation|metadata|information retrieval/i, "data"],
  [/network|server|security|operating system|backup|cloud|storage|configuration|virtual/i, "cloud"],
  [/office|word processing|spreadsheet|presentation|mail|calendar|document|conferenc|project management/i, "office"],
];

/** Sites that everybody names ("follow us on ..."), and names too short to tell. */
const NEVER =
  /^(?:facebook|linkedin|twitter|instagram|youtube|google|tiktok|pinterest|yelp|skype|whatsapp|snapchat|vimeo|paypal|amazon|ebay|glassdoor|indeed|monster|careerbuilder\.com|salary\.com|analyze|source|route|access|express|focus|[a-z])$/i;

/** "Email software", "Data base reporting software": a sort of software, not one of them. */
const SORT = /^\S+(?: [^A-Z]\S*)* (?:software|systems?|tools?|programs?|applications?|databases?|[A-Z]{2,5})$/;

/**
 * The lines that the rows of "Technology Skills" give: its example tools, each once. Sorts of software, sites that everybody names and names that say nothing are left out.
 */
export function readOnet({ rows }: Table): TaxonomyLine[] {
  const lines = new Map<string, TaxonomyLine>();
  for (const row of rows) {
    const written = (row.Example ?? "").replace(/\s+/g, " ");
    const name = written.replace(/ software$/i, "");
    const short = withoutMaker(name);
    if (lines.has(name) || !name || SORT.test(written) || NEVER.test(short ?? name)) continue;
    const field = FIELDS.find(([sign]) => sign.test(row["Commodity Title"] ?? ""))?.[1] ?? "software";
    const mark = markProduct(name);
    if (mark === null || /,\s/.test(name)) continue;
    lines.set(name, { field, line: `${mark}${name} | tool` });
  }
  return [...lines.values()];
}
