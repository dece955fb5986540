import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export type LeverJob = Record<string, unknown> & { id: string };

/** A posting as Lever shows it. */
export function leverJob(id: string, text: string, fields = {}): LeverJob {
  return {
    id,
    text,
    country: "NO",
    workplaceType: "hybrid",
    createdAt: 1_790_000_000_000,
    categories: {
      location: "Bergen, Norway",
      allLocations: ["Bergen, Norway", "Oslo, Norway"],
      commitment: "Full-time",
      team: "Hulls",
      department: "Engineering",
    },
    opening: "",
    openingPlain: "",
    description: "<div>We build ferries &amp; docks.</div>",
    descriptionPlain: "We build ferries & docks.\n",
    descriptionBody: "<div>We build ferries &amp; docks.</div>",
    lists: [{ text: "Requirements", content: "<li>Welding plans</li><li>Python</li>" }],
    additional: "<p>Lunch is on us.</p>",
    additionalPlain: "Lunch is on us.\n",
    hostedUrl: `https://jobs.lever.co/fjordline/${id}`,
    applyUrl: `https://jobs.lever.co/fjordline/${id}/apply`,
    ...fields,
  };
}

/** Sites by name. It gives at most `mostAPage`, whatever is asked for. */
export function openLever(sites: Record<string, LeverJob[]>, mostAPage = 100): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(
      call,
      "mode",
      "skip",
      "limit",
      "location",
      "team",
      "department",
      "commitment",
      "level",
    );
    if (wrong) return wrong;
    const jobs = sites[/^\/postings\/([^/]+)$/.exec(call.path)?.[1] ?? ""];
    if (!jobs) return { status: 404, body: { ok: false, error: "Document not found" } };
    // Without mode=json it answers with a page for people.
    if (call.query.mode !== "json") return { headers: { "content-type": "text/html" }, body: "<html><ul></ul></html>" };
    const skip = Number(call.query.skip ?? 0);
    const limit = Math.min(Number(call.query.limit ?? mostAPage), mostAPage);
    return { body: jobs.slice(skip, skip + limit) };
  });
}
