/**
 * What an old Chromium lacks: WPS on Linux may bring one of 2018 (72), on Windows one of 2022 (104). Loaded before
 * everything else, and by the page alone.
 */

type Anything = Record<string, unknown>;

/** Adds a member where there is none, unseen by loops as those of the language are. */
function add(to: object, name: string, value: unknown): void {
  if (name in to) return;
  Object.defineProperty(to, name, { value, configurable: true, writable: true });
}

/** The page's window, however old the engine is; where there is none, only the patterns of this file are looked at. */
const page: object = typeof self === "undefined" ? globalThis : self;
const world = page as Anything;

add(page, "globalThis", page);
add(page, "queueMicrotask", (work: () => void) => void Promise.resolve().then(work));
add(
  page,
  "WeakRef",
  class {
    constructor(private readonly target: object) {}
    deref() {
      return this.target;
    }
  },
);
add(page, "structuredClone", copied);

add(Object, "fromEntries", (entries: Iterable<readonly [string, unknown]>) => {
  const made: Anything = {};
  for (const [key, value] of entries) made[key] = value;
  return made;
});
add(Object, "hasOwn", (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key));
add(Promise, "allSettled", (all: Iterable<unknown>) =>
  Promise.all(
    Array.from(all, (one) =>
      Promise.resolve(one).then(
        (value) => ({ status: "fulfilled", value }),
        (reason: unknown) => ({ status: "rejected", reason }),
      ),
    ),
  ),
);

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}
add(Array.prototype, "at", at);
add(String.prototype, "at", at);

type Test = (value: unknown, index: number, all: unknown[]) => unknown;

function lastIndex(all: unknown[], is: Test): number {
  for (let i = all.length - 1; i >= 0; i--) if (is(all[i], i, all)) return i;
  return -1;
}
add(Array.prototype, "findLastIndex", function (this: unknown[], is: Test) {
  return lastIndex(this, is);
});
add(Array.prototype, "findLast", function (this: unknown[], is: Test) {
  return this[lastIndex(this, is)];
});
add(Array.prototype, "flat", function (this: unknown[], depth = 1): unknown[] {
  return this.reduce<unknown[]>(
    (all, one) => all.concat(Array.isArray(one) && depth > 0 ? one.flat(depth - 1) : [one]),
    [],
  );
});
add(Array.prototype, "flatMap", function (this: unknown[], map: (value: unknown, i: number) => unknown) {
  return this.map(map).flat();
});
add(Array.prototype, "toReversed", function (this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, "toSorted", function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
add(
  Array.prototype,
  "toSpliced",
  function (this: unknown[], from: number, count: number, ...more: unknown[]) {
    const all = [...this];
    all.splice(from, count, ...more);
    return all;
  },
);
add(Array.prototype, "with", function (this: unknown[], index: number, value: unknown) {
  const all = [...this];
  all[index < 0 ? all.length + index : index] = value;
  return all;
});

add(String.prototype, "replaceAll", function (this: string, what: string | RegExp, by: never): string {
  return typeof what === "string"
    ? this.replace(new RegExp(what.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "g"), by)
    : this.replace(what, by);
});
add(String.prototype, "matchAll", function* (this: string, pattern: RegExp) {
  const own = new RegExp(pattern.source, pattern.flags);
  for (let found = own.exec(this); found; found = own.exec(this)) {
    yield found;
    if (found[0] === "") own.lastIndex += 1;
  }
});

add(Element.prototype, "replaceChildren", function (this: Element, ...children: (Node | string)[]) {
  while (this.firstChild) this.removeChild(this.firstChild);
  this.append(...children);
});

/** Plain data, with its maps and sets. */
function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return new Date(value);
  if (value instanceof Map) return new Map(Array.from(value, ([key, one]) => [copied(key), copied(one)]));
  if (value instanceof Set) return new Set(Array.from(value, copied));
  if (Array.isArray(value)) return value.map(copied);
  return Object.keys(value).reduce<Anything>((made, key) => {
    made[key] = copied((value as Anything)[key]);
    return made;
  }, {});
}

/** Some builds lack it, and Fluent asks for it. */
const chance = world.crypto as Crypto | undefined;
if (chance) {
  add(chance, "randomUUID", () =>
    "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      (
        Number(digit) ^
        (chance.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))
      ).toString(16),
    ),
  );
}

export {};
