import { ifAnswered, valueOf, type App, type Sheet } from "../jsapi";

/** Something that writing and reading through this object model relies upon, and that builds are known to differ in. */
export interface Assumption {
  /** The member, as Kingsoft calls it, and what is done with it. */
  readonly id: string;
  /** For whoever runs 自检: what WPS is taken to do. */
  readonly claim: string;
  /** Does it on a blank sheet that is in front. Whatever it throws, the build threw. */
  tryOn(sheet: Sheet, app: App): Outcome;
}

/** What came of it; by `before` it is known whether anything came of it at all. */
interface Outcome {
  readonly seen: unknown;
  readonly wanted: unknown;
  readonly before?: unknown;
}

/** The build threw, did nothing and did not say so, or did something else. */
type How = "threw" | "silent" | "otherwise";

export interface Tried {
  readonly id: string;
  readonly claim: string;
  readonly holds: boolean;
  /** How it does not hold. */
  readonly how?: How;
  /** The name and number of what was thrown (what it says may quote a sheet), or what was seen. */
  readonly seen?: unknown;
}

export function tried({ id, claim, tryOn }: Assumption, sheet: Sheet, app: App): Tried {
  try {
    const { seen, wanted, before } = tryOn(sheet, app);
    if (isSame(seen, wanted)) return { id, claim, holds: true };
    const isNothing = seen === undefined || seen === null || isSame(seen, before);
    return { id, claim, holds: false, how: isNothing ? "silent" : "otherwise", seen: plain(seen) };
  } catch (problem) {
    return { id, claim, holds: false, how: "threw", seen: thrown(problem) };
  }
}

/** What can be said of an error without quoting it. */
export function thrown(problem: unknown): { readonly name: string; readonly number?: number } {
  const { name, number } = (problem ?? {}) as { name?: unknown; number?: unknown };
  return {
    name: typeof name === "string" ? name : typeof problem,
    ...(typeof number === "number" && { number }),
  };
}

/** Sets a property, and looks whether it stands. */
export function setting<T extends object>(of: T, name: keyof T & string, wanted: unknown): Outcome {
  const before = ifAnswered(() => valueOf(of, name));
  of[name] = wanted as never;
  return { before, seen: valueOf(of, name), wanted };
}

/** Sizes come to whole pixels. */
const ABOUT = 0.2;

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < ABOUT;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** As JSON can hold it: objects of WPS are not looked into. */
function plain(seen: unknown): unknown {
  if (Array.isArray(seen)) return seen.map(plain);
  if (typeof seen === "function" || (typeof seen === "object" && seen !== null)) return typeof seen;
  return seen === undefined ? "undefined" : seen;
}
