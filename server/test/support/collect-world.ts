import { createHash } from "node:crypto";
import { type AdzunaAd, adzunaAd } from "./fake-adzuna.ts";
import { type ArbeitnowJob, arbeitnowJob } from "./fake-arbeitnow.ts";
import { type GreenhouseJob, greenhouseJob } from "./fake-greenhouse.ts";
import { type SmartPosting, smartPosting } from "./fake-smartrecruiters.ts";

/** Vendors' postings as they come and go over a day; drawn by a seed, so that every run sees the same. */

/** Numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What people look for, and every advertisement is one of. */
export const TRADES = ["Deckhand", "Purser", "Stoker", "Bosun", "Rigger", "Pilot", "Diver", "Cooper"];
const WORDS =
  "anchor brass cable dock engine ferry gauge harbour island jetty keel lantern mast net oar pier quay rope sail tide valve winch yard".split(
    " ",
  );
const TOWNS = ["Rostock", "Kiel", "Emden", "Bremen", "Lübeck", "Hamburg"];

export interface World {
  boards: Record<string, GreenhouseJob[]>;
  company: SmartPosting[];
  /** The newest first. */
  feed: ArbeitnowJob[];
  ads: AdzunaAd[];
  /** Ids of the board's posting by the feed's slug that copies it. */
  copies: Map<string, number>;
  /** An hour goes by: some are added everywhere, some taken off the boards. */
  pass(at: Date): void;
}

export interface Sizes {
  tulip: number;
  iris: number;
  company: number;
  feed: number;
  ads: number;
  /** Of the feed's postings, how many copy one of a board. */
  copied: number;
}

export function createWorld(seed: number, sizes: Sizes, begin: Date): World {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  let made = 0;
  const text = (id: number) => `${Array.from({ length: 60 }, () => pick(WORDS)).join(" ")} ${id}`;
  const boardJob = (company: string) => {
    const id = ++made;
    const place = `${pick(TOWNS)}, Germany`;
    const words = text(id);
    const job = greenhouseJob(id, `Shipwright ${id}`, `<p>You mend ${words}.</p>`, {
      company_name: company,
      location: { name: place },
      offices: [],
    });
    return {
      job,
      copy: { title: job.title, company_name: company, location: place, description: `<p>You mend ${words}.</p>` },
    };
  };
  type Made = ReturnType<typeof boardJob>;
  const all: Made[] = [];
  const add = (list: GreenhouseJob[], company: string) => {
    const one = boardJob(company);
    all.push(one);
    list.push(one.job);
  };
  const world: World = {
    boards: { tulip: [], iris: [] },
    company: [],
    feed: [],
    ads: [],
    copies: new Map(),
    pass(at) {
      const { tulip = [], iris = [] } = world.boards;
      for (const [list, company] of [
        [tulip, "Tulip Instruments"],
        [iris, "Iris Glass"],
      ] as const) {
        list.splice(Math.floor(random() * list.length), 1);
        add(list, company);
        add(list, company);
      }
      world.company.splice(Math.floor(random() * world.company.length), 1);
      world.company.push(posting());
      for (let count = 0; count < 5; count++) feedJob(count === 0 ? (all.at(-1) as Made) : null);
      for (let count = 0; count < 4; count++) ad(at);
    },
  };
  function posting(): SmartPosting {
    const id = ++made;
    const words = text(id);
    return smartPosting(`${id}`, `Lamp Tester ${id}`, {
      jobAd: { sections: { jobDescription: { text: `<p>You test ${words}.</p>` } } },
    });
  }
  function feedJob(copied: Made | null): void {
    const slug = `feed-${++made}`;
    if (copied) world.copies.set(slug, copied.job.id);
    const own = {
      company_name: `Kranich Werke ${made % 40}`,
      description: `<p>Du baust ${text(made)}.</p>`,
      location: pick(TOWNS),
    };
    world.feed.unshift(arbeitnowJob(slug, `Kranführer ${made}`, copied?.copy ?? own));
  }
  function ad(at: Date): void {
    const id = ++made;
    world.ads.push(
      adzunaAd(`ad-${id}`, `${pick(TRADES)} ${id}`, `You carry ${text(id)} …`, { created: at.toISOString() }),
    );
  }
  for (let count = 0; count < sizes.tulip; count++) add(world.boards.tulip as GreenhouseJob[], "Tulip Instruments");
  for (let count = 0; count < sizes.iris; count++) add(world.boards.iris as GreenhouseJob[], "Iris Glass");
  for (let count = 0; count < sizes.company; count++) world.company.push(posting());
  for (let count = 0; count < sizes.feed; count++) feedJob(count < sizes.copied ? (all[count * 2] as Made) : null);
  for (let count = 0; count < sizes.ads; count++) ad(new Date(begin.getTime() - random() * 40 * 3_600_000));
  return world;
}

/** Answers that are broken on their way: the vendor gave them, and counted them. */
export function createFaultyFetch(share: number, isDown: (host: string) => boolean) {
  const asked = new Map<string, number>();
  const told = { faults: 0, statuses: new Map<string, Map<number, number>>() };
  const faulty: typeof fetch = async (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input);
    // By what was asked and how often, not by the order in which hosts come to be asked.
    const times = (asked.get(pathname + search) ?? 0) + 1;
    asked.set(pathname + search, times);
    const drawn = createHash("sha256").update(`${pathname}${search} ${times}`).digest();
    const [chance, kind] = [drawn.readUInt32BE(0) / 2 ** 32, drawn.readUInt8(4) % 4];
    const hangUp = () => Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
    if (isDown(host)) throw hangUp();
    const response = await fetch(input, init);
    const statuses = told.statuses.get(host) ?? new Map<number, number>();
    told.statuses.set(host, statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1));
    const body = await response.text();
    const { status } = response;
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    headers.delete("content-encoding");
    if (chance >= share) return new Response(body, { status, headers });
    told.faults++;
    if (kind === 0) return Response.json({ message: "Oops" }, { status: 500 });
    if (kind === 1)
      return new Response("<!doctype html><title>Just a moment</title>", { headers: { "content-type": "text/html" } });
    if (kind === 2) return new Response(body.slice(0, body.length / 2), { status, headers });
    throw hangUp();
  };
  return { fetch: faulty, told };
}
