import { dirname, relative, sep } from "node:path";
import type { Pattern } from "./written";

/** The patterns that files under `folder` put together with RegExp while `load` runs, each with its place. */
export function composedBy(folder: string, load: () => unknown): Pattern[] {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  const noted = (made: RegExp): RegExp => {
    const [, file, line] = CALLER.exec(new Error().stack!.split("\n")[3]!) ?? [];
    if (file?.startsWith(folder + sep)) {
      found.push({
        at: `${relative(dirname(folder), file)}:${line}`,
        source: made.source,
        flags: made.flags,
      });
    }
    return made;
  };
  globalThis.RegExp = new Proxy(real, {
    construct: (_, given: [string, string?]) => noted(new real(...given)),
    apply: (_, _this, given: [string, string?]) => noted(real(...given)),
  });
  try {
    load();
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

const CALLER = /\(?([^()\s]+):(\d+):\d+\)?$/;
