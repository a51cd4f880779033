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

module.exports = { swc, libraries };
