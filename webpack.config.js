const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { BannerPlugin } = require("webpack");

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

/** shifeng/2019.json → shifeng-2019 */
const setName = (file) =>
  path
    .relative("src/templates", file)
    .replace(/\.json$/, "")
    .replace(/[\\/]/g, "-");

/** Template sets as scripts, the only thing that a page opened from a disk may load beside itself. */
const templateScripts = new CopyPlugin({
  patterns: [
    {
      from: "src/templates/*/*.json",
      to: ({ absoluteFilename }) => `templates/${setName(absoluteFilename)}.js`,
      transform(content, absoluteFilename) {
        const file = path.relative("src/templates", absoluteFilename).replaceAll(path.sep, "/");
        return `jibiaoTemplates.push({ file: "${file}", json: ${String(content).trim()} });\n`;
      },
    },
    {
      from: "src/templates/*/*.json",
      to: "templates/index.js",
      transformAll(assets) {
        const names = assets.map(({ sourceFilename }) => `  "${setName(sourceFilename)}.js",\n`).sort();
        return `${HOW_TO_ADD}jibiaoTemplateFiles = [\n${names.join("")}];\n`;
      },
    },
  ],
});

const HOW_TO_ADD = `// 绩表打开时读进来的表样，一行一个文件，都放在这个文件夹里。
// 加一个区县：照已有的文件写一份（如 lusong-2026.js，第一行写 jibiaoTemplates.push({ file: "lusong/2026.json", json:），
// 放进这个文件夹，再在下面加一行。各项怎么写，见源代码 src/templates/README.md。
`;

/** The browser edition: static files that work under any path, from a disk, and without a network. */
const web = {
  name: "web",
  target: ["web", "es2022"],
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
    rules: [
      swc,
      // Fluent UI, Univer and others ship newer syntax than browsers of two years ago know.
      {
        test: /\.m?js$/,
        include: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2021" } },
      },
      { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
    ],
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
    templateScripts,
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

module.exports = [cli, bench, web];
