import { resolve } from "node:path";
import webpack from "webpack";
import { pagesFolder } from "./pages-folder";

/**
 * Bundles an entry for a page, not minified; what did not change since last time comes from a cache. Answers with the folder that holds `<name>.js`.
 */
export async function bundled(name: string, entry: string): Promise<string> {
  const path = pagesFolder(name);
  const compiler = webpack({
    name,
    mode: "development",
    devtool: false,
    target: "web",
    entry: { [name]: resolve(entry) },
    output: { path, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      // One file, whatever a library would rather load later.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        // Styles stand in the page as text, so that there is one file to load.
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    cache: {
      type: "filesystem",
      cacheDirectory: pagesFolder("cache"),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler.run((error, stats) => (error ? fail(error) : done(stats)));
  });
  await new Promise((done) => compiler.close(done));
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  return path;
}
