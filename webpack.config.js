const { chmodSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { excel } = require("./build/excel");
const { asTyped, examples, manual, older, swc } = require("./build/swc");
const { templateScripts } = require("./build/template-scripts");
const { wps } = require("./build/wps");

/** npx makes a command executable only when it first meets the package, not when the file is built anew. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap("executable", () =>
      chmodSync(path.join(compiler.outputPath, "jibiao.js"), 0o755),
    ),
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
  // One file: what a page loads on demand is in it.
  module: { parser: { javascript: { dynamicImportMode: "eager" } }, rules: [swc] },
  // Stack traces and bug reports name real functions; size does not matter here.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    executable,
    new CopyPlugin({ patterns: [{ from: "**/*.json", context: "src/templates", to: "templates" }] }),
  ],
  stats: "errors-warnings",
};

const bench = {
  ...cli,
  name: "bench",
  entry: { bench: "./test/bench/bench.ts" },
  externals: { "playwright-core": "commonjs playwright-core" },
  output: { path: path.resolve(__dirname, "dist/bench"), filename: "[name].js" },
  plugins: [new CopyPlugin({ patterns: [{ from: "**/*.json", context: "src/templates", to: "templates" }] })],
};

/** Workbooks that something is wrong with, on their way through the file host; see test/fuzz. */
const fuzz = {
  ...bench,
  name: "fuzz",
  entry: { fuzz: "./test/fuzz/fuzz.ts", worker: "./test/fuzz/worker.ts" },
  output: { path: path.resolve(__dirname, "dist/fuzz"), filename: "[name].js" },
};

/** The browser edition: static files that work under any path, from a disk, and without a network. */
const web = {
  name: "web",
  target: ["web", "es2019"],
  mode: "production",
  devtool: false,
  entry: { start: "./src/web/start.tsx" },
  output: {
    path: path.resolve(__dirname, "dist/web"),
    filename: "[name].js",
    chunkFilename: "parts/[name].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [examples, asTyped, ...older, manual, { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }],
  },
  optimization: {
    minimizer: [
      new Minimizer({ minify: Minimizer.swcMinify, extractComments: false, exclude: /^templates\// }),
    ],
    splitChunks: false,
  },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({ template: "src/web/index.html", scriptLoading: "defer" }),
    new CssPlugin({ filename: "[name].css", chunkFilename: "parts/[name].css" }),
    templateScripts(),
  ],
  // For this computer alone: what people try out here are their own files.
  devServer: {
    host: "localhost",
    port: 3000,
    open: false,
    hot: false,
    static: false,
    client: { overlay: false },
  },
  stats: "errors-warnings",
};

module.exports = [cli, bench, fuzz, web, excel, wps];
