import { resolve } from "node:path";
import type { Configuration } from "webpack";
import { built } from "../../browser/built";

const CONFIG = resolve("build/excel.js");

type Built = { excel(env: { origin: string }): Promise<Configuration> };

/** The add-in as it is handed out to be served from `origin`. */
export async function builtAddIn(origin: string): Promise<string> {
  const configuration = await jest.requireActual<Built>(CONFIG).excel({ origin });
  return built("excel", configuration, [__filename, CONFIG]);
}
