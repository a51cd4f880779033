import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Configuration } from "webpack";
import { built } from "../browser/built";

const CONFIG = resolve("build/wps.js");

/** The add-in as `npm run build` writes it. */
export function builtAddIn(): Promise<string> {
  const { wps } = jest.requireActual<{ wps(): Configuration }>(CONFIG);
  return built("wps", wps(), [CONFIG, resolve("build/swc.js"), resolve("build/handing-out.js")]);
}

/** The fake WPS as a script for a page, in words an old engine reads. */
export async function fakeScript(): Promise<string> {
  const { wps } = jest.requireActual<{ wps(): Configuration }>(CONFIG);
  const folder = await built(
    "fake-wps",
    {
      ...wps(),
      name: "fake-wps",
      entry: { fake: resolve("test/wps/fake-page.ts") },
      output: { filename: "[name].js" },
      optimization: { minimize: false },
      plugins: [],
    },
    [CONFIG],
  );
  return readFileSync(join(folder, "fake.js"), "utf8");
}
