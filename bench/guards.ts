import { openProcess } from "./processes.ts";
import { type Contender, compareReads, SECRET } from "./shortlist-read.ts";
import type { Stage } from "./stage.ts";

/**
 * What do the guards cost? The same reads of a shortlist through the real app, with each of its guards taken out once, and with none: row
 * level security (a transaction of the app's role in the viewer's name), tokens (signature and session), limits (by cost, with headers).
 */

const SERVERS: readonly (readonly [name: string, off: string])[] = [
  ["all guards", ""],
  ["without row level security", "security"],
  ["without checks of tokens", "tokens"],
  ["without limits", "limits"],
  ["none of them", "security,tokens,limits"],
];

export async function runGuards(args: string[]): Promise<void> {
  await compareReads("guards", args, openContenders, SERVERS.length - 1);
}

async function openContenders(stage: Stage, url: string): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const [name, off] of SERVERS) {
    const environment = { DATABASE_URL: url, JWT_SECRET: SECRET, OFF: off };
    const server = await openProcess("bench/guards-server.ts", /listening on (\d+)/, environment);
    stage.closes(() => server.close());
    contenders.push({ ...server, name, port: Number(server.ready[1]) });
  }
  return contenders;
}
