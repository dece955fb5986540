const LOCK = "shortlist.session";
let last: Promise<unknown> = Promise.resolve();

/**
 * Does what changes the session's cookie while nothing else does, in no tab of this browser: of two answers at once, the cookie of the
 * later would stand, whichever was asked for first. Must not be called from within itself.
 */
export function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  // Only pages got by HTTPS, and those of this machine, have locks; the others wait for what they do themselves.
  if ("locks" in navigator) return navigator.locks.request(LOCK, work) as Promise<Result>;
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  return turn;
}
