import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";

/** /proc counts in ticks; Linux has had 100 a second on every common machine for decades. */
const TICKS_A_SECOND = 100;

/** What runs, as a line for the tables. */
export function describeMachine(): string {
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} x ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load average at the start ${load}`;
}

/** Seconds of processor time that a process has used, its threads included. NaN without /proc. */
export function cpuSeconds(pid: number): number {
  const stat = readStat(pid);
  return stat ? stat.seconds : Number.NaN;
}

/** The same of PostgreSQL: the postmaster, what it has running, and what ran and ended. */
export function databaseCpuSeconds(postmasterPid: number): number {
  const postmaster = readStat(postmasterPid);
  if (!postmaster) return Number.NaN;
  let sum = postmaster.seconds + postmaster.endedChildrenSeconds;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(Number(name));
    if (stat?.parent === postmasterPid) sum += stat.seconds;
  }
  return sum;
}

/** Seconds of processor time that the whole machine has spent working, or was held back by its host. NaN without /proc. */
export function machineCpuSeconds(): number {
  try {
    const [, user, nice, system, , , irq, softirq, steal] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "")
      .split(/ +/)
      .map(Number);
    return (
      [user, nice, system, irq, softirq, steal].reduce((sum: number, ticks) => sum + (ticks ?? 0), 0) / TICKS_A_SECOND
    );
  } catch {
    return Number.NaN;
  }
}

/** The same of each of its threads, with the priority that it has given itself (0: none). */
export function threadsOf(pid: number): { id: number; nice: number; seconds: number }[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((name) => {
    const stat = readStat(`${pid}/task/${name}`);
    return stat ? [{ id: Number(name), nice: stat.nice, seconds: stat.seconds }] : [];
  });
}

/** What a process has had resident at most since it began, in bytes. NaN without /proc. */
export function peakBytes(pid: number): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** What a process has resident at this moment, in bytes. NaN without /proc. */
export function residentBytes(pid: number): number {
  try {
    return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return Number.NaN;
  }
}

function readStat(
  pid: number | string,
): { parent: number; nice: number; seconds: number; endedChildrenSeconds: number } | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // The second field is the name in brackets and may hold blanks; see proc_pid_stat(5) for the numbers.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const ticks = (place: number) => Number(fields[place - 3]);
  return {
    parent: ticks(4),
    nice: ticks(19),
    seconds: (ticks(14) + ticks(15)) / TICKS_A_SECOND,
    endedChildrenSeconds: (ticks(16) + ticks(17)) / TICKS_A_SECOND,
  };
}
