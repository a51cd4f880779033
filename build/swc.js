const path = require("node:path");

/** How our own source becomes JavaScript. */
const swc = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** Fluent UI, Univer and others ship newer syntax than browsers of two years ago know. */
const libraries = {
  test: /\.m?js$/,
  include: /node_modules/,
  loader: "swc-loader",
  options: { jsc: { target: "es2021" } },
};

/** The same for a page in WPS, whose engine may be of 2018. */
const old = (rule) => ({
  ...rule,
  options: { jsc: { ...rule.options.jsc, target: "es2018" } },
});

/** For pages, which are carried over old networks. */
const examples = {
  test: /\.ts$/,
  include: path.resolve(__dirname, "../src/rules"),
  enforce: "pre",
  loader: path.resolve(__dirname, "without-examples.js"),
};

/** What the grid draws between Chinese and Latin letters. */
const asTyped = {
  test: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
  enforce: "pre",
  loader: path.resolve(__dirname, "as-typed.js"),
};

/** What the page's pane and start are made of, for the browsers that old intranets keep. The grid needs newer ones. */
const older = [
  { ...swc, options: { jsc: { ...swc.options.jsc, target: "es2019" } } },
  { ...libraries, exclude: /@univerjs/, options: { jsc: { target: "es2019" } } },
  { ...libraries, include: /node_modules[\\/]@univerjs/ },
];

/** The manual travels along as text. */
const manual = { test: /\.md$/, type: "asset/source" };

module.exports = {
  asTyped,
  manual,
  old,
  older,
  swc,
  libraries,
  examples,
};
