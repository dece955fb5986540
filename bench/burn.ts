/** A process that burns one core in a plain loop, for so many seconds; nothing else. */
const endsAt = performance.now() + Number(process.env.SECONDS) * 1000;
process.on("SIGTERM", () => process.exit(0));
console.log("burning");
let turns = 0;
const burn = () => {
  // Gives way now and then, so that it can be ended.
  for (let step = 0; step < 50_000_000; step++) turns = (turns + step) | 0;
  if (performance.now() < endsAt) setImmediate(burn);
};
setImmediate(burn);
