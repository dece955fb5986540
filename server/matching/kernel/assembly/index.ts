/**
 * The matching kernel: the best rows of the jobs at `head` for the person at `ask`, both laid out as fields.ts says. It finds
 * what topRows finds (top-jobs.ts), row by row.
 */
import { boundBlocks, judgeClasses, judgeOffers } from "./lens";
import { beginRanking, endRanking } from "./ranking";
import { scan } from "./scan";

export { fetched } from "./scan";

/** Leaves rows and scores at ASK_ROWS_AT and ASK_SCORES_AT, the best first; says how many. */
export function query(head: usize, ask: usize): i32 {
  judgeOffers(head, ask);
  judgeClasses(head, ask);
  boundBlocks(head, ask);
  beginRanking(head, ask);
  scan(head, ask);
  return endRanking();
}

/** Lays one wish over others: each place is as near as to the nearest, and here if it is at one of them. */
export function addWish(near: usize, wish: usize, places: i32): void {
  const here = i32x4.splat(0x4000_0000);
  for (let at: usize = 0; at < (<usize>places) << 2; at += 16) {
    const a = v128.load(near + at);
    const b = v128.load(wish + at);
    const nearest = i32x4.max_s(v128.andnot(a, here), v128.andnot(b, here));
    v128.store(near + at, v128.or(nearest, v128.and(v128.or(a, b), here)));
  }
}
