import { setTimeout as delay } from "node:timers/promises";
import { ask, type Listener } from "./chaos-people.ts";
import type { Post, World } from "./chaos-world.ts";

/** What goes on, and what goes wrong. */

const SKILLS = ["Python", "SQL", "Excel", "Docker", "React", "Welding", "Payroll", "Sales", "Java", "Kubernetes"];
const ACT_EVERY_MS = 200;
const SWEEP_EVERY_MS = 1_000;
const MOST_STARTS = 10;

const idOf = (type: string, id: string | number) => Buffer.from(`${type}:${id}`).toString("base64");

/** People, jobs and admins, until it is over. @returns how often each was done */
export async function act(world: World, listeners: readonly Listener[], random: () => number, signal: AbortSignal) {
  const done: Record<string, number> = {};
  const underWay = new Set<Promise<unknown>>();
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const deeds: [share: number, name: string, deed: () => Promise<unknown>][] = [
    [0.3, "postings", () => world.addPostings(1 + Math.floor(3 * random()))],
    [
      0.15,
      "closings",
      () =>
        world.sql(
          "UPDATE jobs SET status = 'CLOSED', closed_at = now() WHERE id = (SELECT id FROM jobs WHERE status = 'OPEN' ORDER BY md5(id || $1) LIMIT 1)",
          [String(random())],
        ),
    ],
    [0.2, "dismissals", dismiss],
    [0.1, "uploads", upload],
    [
      0.18,
      "own generations",
      () => ask(world, pick(world.people).token, { query: "mutation { generateRecommendations { id } }" }, random),
    ],
    [
      0.07,
      "generations for all",
      () =>
        ask(world, world.admin, { query: "mutation { runPipeline(name: GENERATE_RECOMMENDATIONS) { id } }" }, random),
    ],
  ];

  async function dismiss(): Promise<void> {
    const person = pick(world.people);
    const [row] = await world.sql<{ job: number }>("SELECT jobs[1] AS job FROM shortlists WHERE user_id = $1", [
      person.userId,
    ]);
    if (row?.job) {
      const query = "mutation Dismiss($id: ID!) { dismissJob(jobId: $id) { id } }";
      await ask(world, person.token, { query, variables: { id: idOf("Job", row.job) } }, random);
    }
  }

  async function upload(): Promise<void> {
    const skills = Array.from({ length: 4 }, () => pick(SKILLS)).join(", ");
    const content = `Jane Doe\nEngineer\n\nExperience\nEngineer, Example Ltd, 2019 - 2024\n${skills}\n\nSkills: ${skills}\n`;
    const file = { name: "cv.txt", type: "text/plain", content };
    const query = "mutation Upload($file: File!) { uploadCv(file: $file) { cv { id } } }";
    await ask(world, pick(world.people).token, { query, file }, random);
  }

  let sweptAt = 0;
  while (!signal.aborted) {
    let share = random();
    const chosen = deeds.find(([part]) => {
      share -= part;
      return share < 0;
    });
    if (chosen) {
      const [, name, deed] = chosen;
      done[name] = (done[name] ?? 0) + 1;
      const work = deed().catch(() => {});
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    }
    if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
      sweptAt = Date.now();
      for (const listener of listeners) if (random() < 0.02) listener.drop();
    }
    await delay(ACT_EVERY_MS);
  }
  await Promise.all(underWay);
  return done;
}

/** One thing after the other goes wrong, until it is over; then all is put right. @returns how often each happened */
export async function fail(world: World, random: () => number, note: (line: string) => void, signal: AbortSignal) {
  const done: Record<string, number> = {};
  const mending = new Set<Promise<unknown>>();
  const stopped = new Set<Post>();
  const later = (work: Promise<unknown>) => {
    mending.add(work);
    void work.finally(() => mending.delete(work));
  };
  /** Not more than two are away at once, and never both of a kind for long: somebody has to be there to see it. */
  const victim = () => {
    const there = world.posts.filter((post) => post.server && !stopped.has(post));
    return there.length > 2 ? there[Math.floor(random() * there.length)] : undefined;
  };

  /** One that is killed while it starts is started by whoever was at it. */
  const starting = new Set<Post>();
  async function startAgain(post: Post): Promise<void> {
    if (starting.has(post)) return;
    starting.add(post);
    for (let attempt = 0; !post.server && attempt < MOST_STARTS; attempt++) {
      await delay(200 + 1_000 * random());
      await post.start();
    }
    starting.delete(post);
  }

  async function end(how: "SIGKILL" | "SIGTERM"): Promise<void> {
    const post = victim();
    if (!post?.server) return;
    note(`${how} ${post.name}`);
    const { server } = post;
    post.server = null;
    server.child.kill(how);
    later(server.ended.then(() => startAgain(post)));
  }

  async function stop(seconds: number): Promise<void> {
    const post = victim();
    if (!post?.server) return;
    note(`SIGSTOP ${post.name} for ${seconds.toFixed(1)} s`);
    const { child } = post.server;
    stopped.add(post);
    child.kill("SIGSTOP");
    later(
      delay(1_000 * seconds, undefined, { signal })
        .catch(() => {})
        .then(() => {
          child.kill("SIGCONT");
          stopped.delete(post);
        }),
    );
  }

  const cut = (what: string, where: string) => {
    note(`cut ${what}`);
    return world.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${where}`,
    );
  };
  const faults: [share: number, name: string, fault: () => Promise<unknown>][] = [
    [0.3, "killed", () => end("SIGKILL")],
    [0.12, "told to stop", () => end("SIGTERM")],
    [0.2, "stood still", () => stop(1 + 7 * random())],
    [0.08, "stood still for long", () => stop(22 + 8 * random())],
    [0.12, "listeners cut", () => cut("who listens", "application_name IN ('shortlist events', 'shortlist follower')")],
    [0.08, "connections cut", () => cut("one in four connections", "application_name <> 'chaos' AND pid % 4 = 0")],
    [
      0.1,
      "PostgreSQL restarted",
      async () => {
        const how = random() < 0.5 ? "fast" : "immediate";
        note(`PostgreSQL: ${how}`);
        await world.restartPostgres(how);
      },
    ],
  ];

  while (!signal.aborted) {
    await delay(2_000 + 3_000 * random(), undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    let share = random();
    const chosen = faults.find(([part]) => {
      share -= part;
      return share < 0;
    });
    if (!chosen) continue;
    done[chosen[1]] = (done[chosen[1]] ?? 0) + 1;
    await chosen[2]();
  }
  while (mending.size > 0) await Promise.all(mending);
  return done;
}
