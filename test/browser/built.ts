import { mkdirSync } from "node:fs";
import webpack from "webpack";
import type { Configuration } from "webpack";
import { pagesFolder } from "./pages-folder";

/** Builds pages into a folder of their own; unchanged parts come from a cache. `from`: what the build depends on. */
export async function built(
  name: string,
  configuration: Configuration,
  from: readonly string[],
): Promise<string> {
  const folder = pagesFolder(name);
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    ...configuration,
    output: { ...configuration.output, path: folder },
    cache: {
      type: "filesystem",
      cacheDirectory: pagesFolder("cache"),
      name,
      buildDependencies: { config: [__filename, ...from] },
    },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler!.run((error, stats) => (error ? fail(error) : done(stats)));
  });
  await new Promise((done) => compiler!.close(done));
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  return folder;
}
