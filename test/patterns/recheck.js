// Reads patterns ([{source, flags}, …]) and answers how each grows. A program of its own, because inside of jest recheck
// is six times as slow.
const { readFileSync } = require("node:fs");

// In this process: no worker, no program of another language.
process.env.RECHECK_SYNC_BACKEND = "pure";
const { checkSync } = require("recheck");

const NEVER = null;
/**
 * Bounded by work alone, so that the answer is the same on every machine. A pattern is proved by its automaton where
 * that is small enough and the pattern looks neither ahead nor behind; otherwise texts are tried that could be slow.
 * Slow is one that takes ten million steps over a cell as long as a cell can be.
 */
const LIMITS = {
  ...{ timeout: NEVER, attackTimeout: NEVER, incubationTimeout: NEVER, seedingTimeout: NEVER },
  ...{ recallTimeout: -1, maxPatternSize: 100_000, maxRepeatCount: 2_000, maxNFASize: 10_000 },
  ...{ attackLimit: 10_000_000, maxAttackStringSize: 32_767 },
  ...{ maxIteration: 3, maxInitialGenerationSize: 200, mutationSize: 20, crossoverSize: 10 },
};

function growthOf({ source, flags }) {
  const found = checkSync(source, flags, LIMITS);
  if (found.status === "safe") return null;
  if (found.status === "unknown") return `could not be judged: ${JSON.stringify(found.error)}`;
  return `takes ${found.complexity.summary} time over ${found.attack.pattern}`;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(growthOf)));
