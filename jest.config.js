const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

// Whatever the tests and the programs they start put aside goes with the run.
const aside = mkdtempSync(join(tmpdir(), "jibiao-tests-"));
process.env.TMPDIR = aside;
process.on("exit", () => rmSync(aside, { recursive: true, force: true, maxRetries: 3 }));

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: {
    "\\.m?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!hucre/|@noble/)"],
  // Files side by side, one for each core: those that drive a browser mostly wait.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "2GB",
  // No test measures time: on a machine that is busy with other things all takes its while, and only what hangs is ended.
  testTimeout: 900_000,
};
