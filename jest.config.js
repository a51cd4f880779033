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
  testTimeout: 120000,
};
