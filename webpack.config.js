const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { BannerPlugin } = require("webpack");

const swc = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
};

/** Runs on the office's own Node, one file with the template sets beside it. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { jibiao: "./src/cli/bin.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  node: { __dirname: false },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swc] },
  // Stack traces and bug reports name real functions; size does not matter here.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new CopyPlugin({ patterns: [{ from: "**/*.json", context: "src/templates", to: "templates" }] }),
  ],
  stats: "errors-warnings",
};

const bench = {
  ...cli,
  name: "bench",
  entry: { bench: "./test/bench/bench.ts" },
  output: { path: path.resolve(__dirname, "dist/bench"), filename: "[name].js" },
  plugins: [new CopyPlugin({ patterns: [{ from: "**/*.json", context: "src/templates", to: "templates" }] })],
};

module.exports = [cli, bench];
