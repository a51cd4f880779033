import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import webpack from "webpack";
import type { Configuration } from "webpack";
import { pagesFolder } from "../../browser/pages-folder";

const CONFIG = resolve("build/excel.js");

type Built = { excel(env: { origin: string }): Promise<Configuration> };

/** The add-in as it is handed out to be served from `origin`; unchanged parts come from a cache. */
export async function builtAddIn(origin: string): Promise<string> {
  const configuration = await jest.requireActual<Built>(CONFIG).excel({ origin });
  const folder = pagesFolder("excel");
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    ...configuration,
    output: { ...configuration.output, path: folder },
    cache: {
      type: "filesystem",
      cacheDirectory: pagesFolder("cache"),
      name: "excel",
      buildDependencies: { config: [__filename, CONFIG] },
    },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler!.run((error, stats) => (error ? fail(error) : done(stats)));
  });
  await new Promise((done) => compiler!.close(done));
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  return folder;
}
