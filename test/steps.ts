import { Session } from "node:inspector";

/**
 * How many steps a piece of work takes, counted and not timed: every block of our own code that is run, as V8's
 * coverage counts them, and every character that a method of a string, or a pattern, passes or copies. Patterns are
 * proven linear (test/patterns), so that they pass a character once. Only what is loaded after this file is counted.
 */
export function stepsOf(work: () => unknown): number {
  const restore = countCharacters();
  blocksRun();
  characters = 0;
  try {
    work();
  } finally {
    restore();
  }
  return characters + blocksRun();
}

/** How many times as many steps the double of something takes; far from 2 only where they grow with the square. */
export function growth(once: () => unknown, twice: () => unknown): number {
  // First, for V8 counts no calls that it has learnt to do without.
  const fewer = stepsOf(once);
  return stepsOf(twice) / Math.max(fewer, FEWEST);
}

/** Linear work stays below, whatever it does besides; the square comes to 4. */
export const LINEAR = 2.1;

/** Fewer tell nothing: what is set up once outweighs them. */
const FEWEST = 10_000;

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();
ask("Profiler.enable");
ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Since it was asked last. */
function blocksRun(): number {
  const { result } = ask<Coverage>("Profiler.takePreciseCoverage");
  const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

function ask<Answer>(method: string, parameters = {}): Answer {
  let answer: unknown;
  // Called back before post returns.
  session.post(method, parameters, (error: Error | null, result?: object) => {
    if (error) throw error;
    answer = result;
  });
  return answer as Answer;
}

let characters = 0;

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Owner = Record<string | symbol, Method>;
const STRING = String.prototype as unknown as Owner;
const PATTERN = RegExp.prototype as unknown as Owner;
/** These go through the whole text, whatever they find; a pattern they are given is asked through its exec. */
const WHOLE = ["replace", "replaceAll", "split", "toLowerCase", "toUpperCase", "normalize", Symbol.iterator];
const TRIM = ["trim", "trimStart", "trimEnd"];
const COPY = ["slice", "substring", "repeat", "padStart", "padEnd", "concat"];
const FIND = ["indexOf", "lastIndexOf", "includes"];

function countCharacters(): () => void {
  const undo: (() => void)[] = [];
  const count = (owner: Owner, names: readonly (string | symbol)[], around: (real: Method) => Method) => {
    for (const name of names) {
      const real = owner[name]!;
      owner[name] = around(real);
      undo.push(() => (owner[name] = real));
    }
  };
  const after =
    (passed: (text: string, result: unknown) => number) =>
    (real: Method): Method =>
      function (...given) {
        const result = real.apply(this, given);
        characters += passed(String(this), result);
        return result;
      };
  count(
    STRING,
    [...WHOLE, ...TRIM],
    after((text) => text.length),
  );
  count(
    STRING,
    COPY,
    after((_, copy) => String(copy).length),
  );
  count(
    STRING,
    FIND,
    after((text, at) => (typeof at === "number" && at >= 0 ? at : text.length)),
  );
  count(
    PATTERN,
    ["exec"],
    (exec) =>
      function (text) {
        const pattern = this as RegExp;
        const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
        const found = exec.call(pattern, text) as RegExpExecArray | null;
        characters += found
          ? found.index + found[0].length - from
          : missed(pattern, String(text).length - from);
        return found;
      },
  );
  return () => undo.forEach((one) => one());
}

/** A pattern tied to its place gives up there; another tries every place behind it. */
function missed(pattern: RegExp, left: number): number {
  return pattern.sticky || pattern.source[0] === "^" ? 1 : left;
}
