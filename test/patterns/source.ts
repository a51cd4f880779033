import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { composedBy } from "./composed";
import { patternsIn, type Pattern } from "./written";

const ROOT = join(__dirname, "../..");
/** Rooms whose modules can be loaded without a page. */
const PURE = /^src\/(?:workbook|values|forms|rules|audit|summary|notes|library|submission|hosts\/file)\//;

export interface Patterns {
  /** Every regular expression in the files, each once, with the place where it stands first. */
  readonly all: readonly Pattern[];
  /** Where one is put together only when somebody's cell is read, so that nothing can be said about it here. */
  readonly late: readonly string[];
}

/** The regular expressions of `src`. */
export function patternsOfSource(): Patterns {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
  const written = files.map((file) => ({
    file,
    ...patternsIn(file, readFileSync(join(ROOT, file), "utf8")),
  }));
  const modules = written.filter(({ file, composed }) => composed.length > 0 || PURE.test(file));
  const composed = composedBy(join(ROOT, "src"), () =>
    modules.forEach(({ file }) => jest.requireActual(join(ROOT, file))),
  );
  const made = new Set(composed.map(({ at }) => at));
  const byText = new Map<string, Pattern>();
  for (const one of [...written.flatMap(({ literals }) => literals), ...composed]) {
    const text = `/${one.source}/${one.flags}`;
    if (!byText.has(text)) byText.set(text, one);
  }
  return {
    all: [...byText.values()],
    late: written.flatMap((one) => one.composed).filter((at) => !made.has(at)),
  };
}
