import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export interface RemoteOkJob {
  id?: string;
  description?: string;
  [field: string]: unknown;
}

/** UTF-8 read as ISO 8859-1, as their texts are. */
export const misread = (text: string) => Buffer.from(text).toString("latin1");

/** A job as Remote OK keeps it. */
export function remoteOkJob(id: number, position: string, description: string, fields = {}): RemoteOkJob {
  return {
    slug: `remote-${id}`,
    id: String(id),
    epoch: 1_795_000_000 + id,
    date: "2026-11-18T11:06:40+00:00",
    company: "Lantern Freight ",
    company_logo: "",
    position,
    tags: ["full time", "logistics"],
    description: misread(description),
    location: "Worldwide",
    salary_min: 0,
    salary_max: 0,
    logo: "",
    url: `https://remoteOK.com/remote-jobs/remote-${id}`,
    apply_url: `https://remoteOK.com/remote-jobs/remote-${id}`,
    ...fields,
  };
}

const WORDS = ["SERENE", "GALLANT", "LUSH"];

/**
 * The feed: the terms of use first, and behind every text a word that is another at each call, with the address of the
 * caller. Callers without a name are refused.
 */
export function openRemoteOk(jobs: RemoteOkJob[], address = "203.0.113.77"): Promise<Vendor> {
  let asked = 0;
  return openVendor((call) => {
    const wrong = unknownParameter(call, "tag", "tags");
    if (wrong) return wrong;
    if (call.path !== "/api") return { status: 404, headers: { "content-type": "text/html" }, body: "<h1>404</h1>" };
    if (!call.headers["user-agent"]) return { status: 403, body: { error: "Say who you are" } };
    const tag = `R${Buffer.from(address).toString("base64")}`;
    const word = WORDS[asked++ % WORDS.length];
    const tripwire = `<br/><br/>Please mention the word **${word}** and tag ${tag} when applying to show you read the job post completely (#${tag}). This is a beta feature to avoid spam applicants. Companies can search these words.`;
    const legal = {
      last_updated: 1_795_000_000 + asked,
      legal: "API Terms of Service: link back, and name Remote OK.",
    };
    return { body: [legal, ...jobs.map((job) => ({ ...job, description: `${job.description ?? ""}${tripwire}` }))] };
  });
}
