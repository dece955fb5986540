import { once } from "node:events";
import { Agent, request } from "node:http";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createRandom } from "../server/evaluation/numbers.ts";
import { ask, openListener } from "../server/test/support/chaos-people.ts";
import { settle, wrongLists, wronglyTold } from "../server/test/support/chaos-truth.ts";
import { openWorld, type Person, type Post, type World } from "../server/test/support/chaos-world.ts";
import { bearer } from "../server/test/support/server.ts";

/**
 * `npm run restarts -- --times N`: two web processes behind a proxy and two workers are told to stop (SIGTERM) and started again, one
 * after the other, N times, while people ask, write and listen, and their lists are made anew. Whoever asks tries once more where there
 * was no answer; nobody may see a failure, and nobody may miss an event.
 */
const USAGE = "Usage: npm run restarts -- [--times 100] [--people 200]";
const ASKING = 12;
const PAUSE_MS = 20;
const POSTINGS_EVERY_MS = 500;
const SHUTDOWN_MS = 10_000;
const SETTLED_WITHIN_SECONDS = 60;
const MOST_TOLD = 10;

function readArguments(): { times: number; people: number } {
  const { values } = parseArgs({
    options: { times: { type: "string", default: "100" }, people: { type: "string", default: "200" } },
  });
  const numbers = { times: Number(values.times), people: Number(values.people) };
  if (Object.values(numbers).every((value) => Number.isInteger(value) && value > 0)) return numbers;
  console.error(USAGE);
  process.exit(2);
}

/** Passes connections on to the web processes in turn; one that takes none is passed over, as any proxy does. */
async function openProxy(posts: readonly Post[]): Promise<{ server: Server; port: number }> {
  const ports = posts.flatMap(({ port }) => port ?? []);
  let turn = 0;
  const server = createServer({ allowHalfOpen: true }, (from) => {
    from.on("error", () => {});
    const first = turn++;
    const tryNext = (tried: number) => {
      const port = ports[(first + tried) % ports.length] as number;
      const to = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
      let isThere = false;
      to.once("connect", () => {
        isThere = true;
        from.pipe(to).pipe(from);
      });
      to.on("error", () => {
        if (isThere || tried + 1 === ports.length) from.destroy();
        else tryNext(tried + 1);
      });
      from.on("close", () => to.destroy());
    };
    tryNext(0);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

interface Seen {
  asked: number;
  /** Asked a second time. */
  retried: number;
  failures: string[];
}

const READ = `{ recommendations(first: 20) { edges { node { rank score job { title company { name } } } } } }`;
/** Of the query below. */
interface Latest {
  edges: { node: { id: string } }[];
}
const LATEST = "{ recommendations(first: 1) { edges { node { id } } } }";
const LIKE = "mutation Like($id: ID!) { rateRecommendation(id: $id, rating: UP) { id } }";
/** Somebody's own generation is under way already, or what they saw has left their list since. */
const ANSWERS = ["CONFLICT", "NOT_FOUND"];

/** Asks one thing after the other over connections that it keeps, as browsers and other servers do, until it is over. */
async function askOn(port: number, people: readonly Person[], random: () => number, signal: AbortSignal, seen: Seen) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  function send(body: string, token: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { "content-type": "application/json", ...bearer(token) };
      const asked = request({ port, host: "127.0.0.1", path: "/graphql", method: "POST", headers, agent }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode as number, text })).on("error", reject);
      });
      asked.on("error", reject).end(body);
    });
  }

  async function ask(token: string, query: string, variables: object = {}): Promise<{ data?: object } | null> {
    seen.asked++;
    const body = JSON.stringify({ query, variables });
    const answer = await send(body, token).catch(() => {
      seen.retried++;
      return send(body, token);
    });
    const result = JSON.parse(answer.text) as { data?: object; errors?: { extensions: { code: string } }[] };
    if (result.errors?.every(({ extensions }) => ANSWERS.includes(extensions.code))) return null;
    if (answer.status !== 200 || result.errors) throw new Error(`${answer.status} ${answer.text}`);
    return result;
  }

  async function askOne(): Promise<void> {
    const { token } = people[Math.floor(people.length * random())] as Person;
    const kind = random();
    if (kind < 0.7) return void (await ask(token, READ));
    if (kind < 0.75) return void (await ask(token, "mutation { generateRecommendations { id } }"));
    const found = (await ask(token, LATEST))?.data as { recommendations: Latest } | undefined;
    const id = found?.recommendations.edges[0]?.node.id;
    if (id) await ask(token, LIKE, { id });
  }

  while (!signal.aborted) {
    await askOne().catch((error: Error) => seen.failures.push(error.message));
    await delay(PAUSE_MS);
  }
  agent.destroy();
}

/** @returns how long it took to end, in milliseconds; null: not in order */
async function restart(post: Post): Promise<number | null> {
  const { server } = post;
  if (!server) throw new Error(`${post.name} is not there.`);
  post.server = null;
  const startedAt = Date.now();
  server.child.kill("SIGTERM");
  const { code } = await server.ended;
  const took = Date.now() - startedAt;
  await post.start();
  return code === 0 && !/did not (close in order|stop in time)/.test(server.output()) ? took : null;
}

async function addPostings(world: World, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await world.addPostings(2);
    await delay(POSTINGS_EVERY_MS);
  }
}

const { times, people } = readArguments();
const startedAt = Date.now();
const note = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const world = await openWorld(people, note);
const wrong: string[] = [];
try {
  await Promise.all(world.posts.map((post) => post.start()));
  const proxy = await openProxy(world.posts);
  const random = createRandom(1);
  const throughProxy = { ...world, posts: [{ ...world.posts[0]!, port: proxy.port }] };
  const listeners = world.people.map((person) => openListener(throughProxy, person, random));
  while (!listeners.every((listener) => listener.isOpen())) await delay(100);
  note(`${people} people listen`);
  const over = new AbortController();
  const seen: Seen = { asked: 0, retried: 0, failures: [] };
  const work = Array.from({ length: ASKING }, () => askOn(proxy.port, world.people, random, over.signal, seen));
  work.push(addPostings(world, over.signal));
  const took: { name: string; milliseconds: number }[] = [];
  for (let time = 0; time < times; time++) {
    // Everybody's lists are made while processes go.
    if (time % 10 === 0)
      await ask(
        world,
        world.admin,
        { query: "mutation { runPipeline(name: GENERATE_RECOMMENDATIONS) { id } }" },
        random,
      );
    const post = world.posts[time % world.posts.length]!;
    const milliseconds = await restart(post);
    if (milliseconds === null) wrong.push(`${post.name} did not end in order`);
    else took.push({ name: post.name, milliseconds });
    if (milliseconds !== null && milliseconds > SHUTDOWN_MS) wrong.push(`${post.name} took ${milliseconds} ms to end`);
    if ((time + 1) % 20 === 0) note(`${time + 1} restarts, ${seen.asked} requests, ${seen.failures.length} failed`);
  }
  over.abort();
  await Promise.all(work);
  const open = await settle(world, listeners, SETTLED_WITHIN_SECONDS);
  if (open) wrong.push(`after ${SETTLED_WITHIN_SECONDS} s, ${open}`);
  wrong.push(
    ...seen.failures,
    ...(await wronglyTold(world, listeners)),
    ...(await wrongLists(world)),
    ...world.crashes,
  );
  const events = listeners.reduce((sum, { told }) => sum + told.length, 0);
  took.sort((a, b) => a.milliseconds - b.milliseconds);
  const [middle, longest] = [took[Math.floor(took.length / 2)], took.at(-1)];
  note(
    `${times} processes told to stop, ended after ${middle?.milliseconds} ms (median), ${longest?.milliseconds} ms at most (${longest?.name}); ` +
      `${seen.asked} requests, ${seen.retried} of them asked twice, ${seen.failures.length} failed; ${events} events were heard`,
  );
  for (const listener of listeners) listener.close();
  proxy.server.close();
} finally {
  await world.close();
}
for (const each of wrong.slice(0, MOST_TOLD)) console.error(each);
if (wrong.length > MOST_TOLD) console.error(`and ${wrong.length - MOST_TOLD} more`);
console.log(wrong.length ? `${wrong.length} faults` : "Nothing was lost");
process.exit(wrong.length ? 1 : 0);
