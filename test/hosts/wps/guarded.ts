/** How this build of WPS behaves: what is known to differ between builds. */
export interface Mood {
  /** How it answers when asked for many cells: "list" is flat where there is one row or column, "first" the first cell. */
  readonly bulk: "2-D" | "list" | "flat" | "flat down" | "object" | "first";
  /** Whether many cells can be written in one go; else nothing happens, and nobody says so. */
  readonly writesBulk: boolean;
  /** Where events come from. */
  readonly events: "Application" | "wps" | "et" | "none";
  /** When it tells of what add-ins write. */
  readonly tellsOwn: "atOnce" | "later" | "never";
  /** Some properties that only tell something are methods. */
  readonly hasMethods: boolean;
  /** What searching finds. */
  readonly finds: "last" | "nothing" | "wrong";
  /** What is mixed or not there: null as in VBA, or undefined. */
  readonly nothing: null | undefined;
  /** The application is where old builds have it. */
  readonly isOld: boolean;
}

export const CURRENT: Mood = {
  bulk: "2-D",
  writesBulk: true,
  events: "Application",
  tellsOwn: "atOnce",
  hasMethods: false,
  finds: "last",
  nothing: null,
  isOld: false,
};

export type Fault = "silent" | "throws";

/** What of the object model was asked for, and how often; and what goes wrong. */
export interface Wire {
  readonly mood: Mood;
  calls: number;
  /** By member, for whoever wants to know where calls go. */
  readonly seen: Map<string, number>;
  /** What was asked for and is not there, or would do harm. A test that meets one is not to pass. */
  readonly gaps: string[];
  /** What goes wrong with the nth call, counted from 1. */
  fault: ((nth: number, member: string) => Fault | undefined) | undefined;
}

export function wireFor(mood: Mood): Wire {
  return { mood, calls: 0, seen: new Map(), gaps: [], fault: undefined };
}

/** An object of the object model; `_type` names it in gaps. */
export interface Wired {
  readonly _type: string;
}

const targets = new WeakMap<object, object>();

/** What stands behind an object that was handed out. */
export function behind<T>(object: unknown): T | undefined {
  return targets.get(object as object) as T | undefined;
}

/** Properties that some builds have as methods. */
const METHODS = new Set([
  "Text",
  "Count",
  "Row",
  "Column",
  "Index",
  "FullName",
  "Width",
  "MergeCells",
  "MergeArea",
]);

/** An object as an add-in sees it: counted, and failing as it is told. Unknown members are undefined, and no error. */
export function guarded<T extends Wired>(wire: Wire, target: T): T {
  const proxy = new Proxy(target, {
    has: (_, member) => member in target || member === "Application",
    get(_, member) {
      if (typeof member === "symbol" || member === "then" || member === "toJSON") return undefined;
      const name = `${target._type}.${member}`;
      if (!(member in target)) {
        wire.gaps.push(name);
        return undefined;
      }
      const plain = Object.getOwnPropertyDescriptor(target, member);
      const method: unknown = plain && "value" in plain ? plain.value : undefined;
      if (typeof method === "function") {
        return (...given: unknown[]) =>
          counted(wire, name, () => wrapped(wire, method.apply(target, given) as unknown));
      }
      const read = () => counted(wire, name, () => wrapped(wire, target[member as keyof T]));
      return wire.mood.hasMethods && METHODS.has(member) ? read : read();
    },
    set(_, member, value) {
      const name = `${target._type}.${String(member)} =`;
      const plain = Object.getOwnPropertyDescriptor(target, member);
      if (!plain?.set) {
        wire.gaps.push(name);
        return true;
      }
      counted(wire, name, () => plain.set!.call(target, value));
      return true;
    },
  });
  targets.set(proxy, target);
  return proxy;
}

function counted<T>(wire: Wire, name: string, work: () => T): T | undefined {
  wire.calls += 1;
  wire.seen.set(name, (wire.seen.get(name) ?? 0) + 1);
  const fault = wire.fault?.(wire.calls, name);
  if (fault === "throws") throw new Error("未知错误");
  return fault === "silent" ? undefined : work();
}

function wrapped(wire: Wire, answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  return "_type" in answer ? guarded(wire, answer as Wired) : answer;
}

/** What VBA says to what it does not do. */
export function refused(what: string): Error {
  return new Error(`应用程序定义或对象定义错误（${what}）`);
}
