const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { examples, libraries, manual, old, swc } = require("./swc");
const { placeOf } = require("./excel");
const { besideExcel, HandingOut } = require("./handing-out");
const { templateScripts } = require("./template-scripts");

/** WPS asks for these by name, anew at each start; everything else is named after what is in it. */
const BARE = ["index.html", "main.js", "ribbon.xml", "manifest.xml", "taskpane.html"];

/**
 * The add-in for WPS 表格: no Office client, and nothing that a Chromium of 2018 would not read. `--env origin=…` names
 * the place that Excel's will be served from; this one lies beside it, in wps/.
 */
const wps = ({ origin } = {}) => ({
  name: "wps",
  target: ["web", "es2018"],
  mode: "production",
  devtool: false,
  entry: { main: "./src/wps/main.ts", pane: ["./src/taskpane/older-browsers.ts", "./src/wps/start.tsx"] },
  output: {
    path: path.resolve(__dirname, "../dist/wps"),
    filename: ({ chunk }) => (chunk.name === "main" ? "main.js" : "[name].[contenthash:8].js"),
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [examples, old(swc), old(libraries), manual] },
  optimization: {
    minimizer: [
      new Minimizer({
        minify: Minimizer.swcMinify,
        minimizerOptions: { compress: { passes: 2 }, ecma: 2018 },
        extractComments: false,
        exclude: /^(templates|install)\/|^(cannot-run|publish)\.js$/,
      }),
    ],
    splitChunks: false,
  },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({
      template: "src/wps/page/taskpane.html",
      filename: "taskpane.html",
      chunks: ["pane"],
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/**/*.png" },
        {
          from: "src/wps/page/*",
          to: "[name][ext]",
          globOptions: { ignore: ["**/taskpane.html", "**/publish.html"] },
        },
      ],
    }),
    templateScripts(),
    new HandingOut(origin && besideExcel(placeOf(origin))),
  ],
  // For this computer alone; WPS takes add-ins over http as well.
  devServer: {
    host: "localhost",
    port: 3889,
    open: false,
    hot: false,
    static: false,
    client: { overlay: false },
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
  },
  stats: "errors-warnings",
});

module.exports = { wps, BARE };
