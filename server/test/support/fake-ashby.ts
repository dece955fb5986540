import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export type AshbyJob = Record<string, unknown> & { id: string };

const address = (addressLocality: string, addressRegion: string | null, addressCountry: string) => ({
  postalAddress: { addressLocality, addressRegion, addressCountry },
});

/** A posting as Ashby shows it. */
export function ashbyJob(id: string, title: string, fields = {}): AshbyJob {
  return {
    id,
    title,
    department: "Product",
    team: "Brewing",
    employmentType: "FullTime",
    location: "Ghent",
    address: address("Ghent", null, "Belgium"),
    secondaryLocations: [{ location: "Lille", address: address("Lille", "Hauts-de-France", "France") }],
    publishedAt: "2026-08-03T07:15:30.120+00:00",
    isListed: true,
    isRemote: true,
    workplaceType: "Hybrid",
    jobUrl: `https://jobs.ashbyhq.com/hopworks/${id}`,
    applyUrl: `https://jobs.ashbyhq.com/hopworks/${id}/application`,
    descriptionHtml: "<h2>The role</h2><p>You brew &amp; taste.</p>",
    descriptionPlain: "THE ROLE\n\nYou brew & taste.",
    ...fields,
  };
}

/** One part of the pay of a tier. */
export function payPart(compensationType: string, minValue: number | null, maxValue: number | null, more = {}) {
  return {
    id: `c-${compensationType}`,
    summary: "",
    compensationType,
    interval: "1 YEAR",
    currencyCode: "EUR",
    minValue,
    maxValue,
    ...more,
  };
}

export function pay(tiers: object[][], summaryComponents: object[] = []) {
  return {
    compensation: {
      compensationTierSummary: "€50K – €70K • Offers Equity",
      scrapeableCompensationSalarySummary: "€50K - €70K",
      compensationTiers: tiers.map((components, at) => ({ id: `t-${at}`, title: `Zone ${at}`, components })),
      summaryComponents,
    },
  };
}

/** Boards by name. Pay is told only to those who ask for it. */
export function openAshby(boards: Record<string, AshbyJob[]>): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "includeCompensation");
    if (wrong) return wrong;
    const jobs = boards[/^\/job-board\/([^/]+)$/.exec(call.path)?.[1] ?? ""];
    if (!jobs) return { status: 404, headers: { "content-type": "text/plain" }, body: "Not Found" };
    const withPay = call.query.includeCompensation === "true";
    return { body: { apiVersion: "1", jobs: withPay ? jobs : jobs.map(({ compensation, ...job }) => job) } };
  });
}
