const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { version } = require("../package.json");
const { examples, libraries, manual, swc } = require("./swc");
const { templateScripts } = require("./template-scripts");

/** Where manifest.xml says that the pane is served; a build for others puts their place there. */
const HERE = "https://localhost:3000";

/**
 * Of Office's client, what Excel on Windows, on a Mac and on the web loads, in our two languages; any other language
 * falls back to English. Nothing of what reports to its makers.
 */
const OFFICE = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

const text = (change) => (content) => change(String(content));

/** The manifest says the version of the package; Office wants a fourth number. */
const versioned = (xml) => xml.replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The manifest of an add-in that is served from `place`; an office of its own has its own id and name in it. */
function addressed(xml, place, { id, provider } = {}) {
  let made = versioned(xml).replaceAll(HERE, place);
  if (id) made = made.replace(/<Id>.*<\/Id>/, `<Id>${id}</Id>`);
  if (provider) {
    made = made.replace(
      /<ProviderName>.*<\/ProviderName>/,
      () => `<ProviderName>${escaped(provider)}</ProviderName>`,
    );
  }
  return made;
}

/** `place`: https address of the folder that the pane will be served from, without a closing slash. */
const files = (place) =>
  new CopyPlugin({
    patterns: [
      { from: "manifest.xml", transform: text((xml) => addressed(xml, place)) },
      { from: "assets/**/*.png" },
      { from: "src/excel/page/*.{css,json}", to: "[name][ext]" },
      { from: "src/excel/page/help.html", to: "[name][ext]" },
      {
        from: "src/excel/page/*.js",
        to: "[name][ext]",
        transform: text((js) => js.replace("__VERSION__", version)),
      },
      ...OFFICE.map((file) => ({
        from: `node_modules/@microsoft/office-js/dist/${file}`,
        to: `office/${file}`,
      })),
    ],
  });

/** The address as it may stand in XML: 绩表 in a domain becomes xn--…. Throws for what Excel would not load. */
function placeOf(origin) {
  const { protocol, href } = new URL(origin);
  if (protocol !== "https:") throw new Error(`Excel loads add-ins over https alone, not from ${origin}.`);
  return href.replace(/\/+$/, "");
}

/**
 * The add-in for Excel: `--env origin=https://…` names the place that it will be served from; `--env https` serves it
 * here. Whoever serves something else is asked for no certificate.
 */
async function excel({ origin = HERE, https: isServed } = {}) {
  return {
    name: "excel",
    target: ["web", "es2022"],
    mode: "production",
    devtool: false,
    entry: { start: "./src/excel/start.tsx" },
    output: {
      path: path.resolve(__dirname, "../dist/excel"),
      filename: "[name].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [examples, swc, libraries, manual] },
    optimization: {
      minimizer: [
        new Minimizer({
          minify: Minimizer.swcMinify,
          // A module's own names are nobody else's.
          minimizerOptions: { compress: { passes: 3, hoist_funs: true }, mangle: { toplevel: true } },
          extractComments: false,
          // What is copied stays as it is.
          exclude: /^(office|templates)\/|^(quiet|pressed-early|cannot-run)\.js$/,
        }),
      ],
      splitChunks: false,
    },
    performance: { hints: false },
    plugins: [
      // A module script, which the engine of IE 11 passes over.
      new HtmlPlugin({
        template: "src/excel/page/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "module",
      }),
      files(placeOf(origin)),
      templateScripts(),
    ],
    // Excel insists on https, and on a certificate that this computer trusts.
    ...(isServed && {
      devServer: {
        host: "localhost",
        port: 3000,
        open: false,
        hot: false,
        static: false,
        client: { overlay: false },
        server: { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() },
        headers: { "Access-Control-Allow-Origin": "*" },
      },
    }),
    stats: "errors-warnings",
  };
}

module.exports = { addressed, excel, placeOf, versioned };
