/**
 * What browsers before Chrome 98 lack and this program, React or the pane's parts call. Plain pane and start have to
 * run in Chrome 70, which old intranets keep; the grid, which does not, is never loaded there.
 */
function define(owner: object, name: string, value: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

type Listed<T> = ArrayLike<T>;

function at<T>(this: Listed<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function lastIndex<T>(list: Listed<T>, holds: (one: T, index: number, all: Listed<T>) => unknown): number {
  let index = list.length - 1;
  while (index >= 0 && !holds(list[index]!, index, list)) index--;
  return index;
}

define(globalThisOf(), "globalThis", globalThisOf());
define(globalThisOf(), "queueMicrotask", (work: () => void) => void Promise.resolve().then(work));
define(globalThisOf(), "structuredClone", (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown);
for (const { prototype } of [Array, String, Uint8Array, Uint32Array]) define(prototype, "at", at);
define(Array.prototype, "findLastIndex", function <T>(this: T[], holds: (one: T) => unknown) {
  return lastIndex(this, holds);
});
define(Array.prototype, "findLast", function <T>(this: T[], holds: (one: T) => unknown) {
  return this[lastIndex(this, holds)];
});
define(Array.prototype, "with", function <T>(this: T[], index: number, value: T) {
  return Object.assign([...this], { [index < 0 ? this.length + index : index]: value });
});
define(Array.prototype, "toSpliced", function <T>(this: T[], ...given: [number, number, ...T[]]) {
  const copy = [...this];
  copy.splice(...given);
  return copy;
});
define(Array.prototype, "toSorted", function <T>(this: T[], order?: (a: T, b: T) => number) {
  return [...this].sort(order);
});
define(Array.prototype, "toReversed", function <T>(this: T[]) {
  return [...this].reverse();
});
define(Object, "hasOwn", (owner: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(owner, name),
);
define(Object, "fromEntries", (entries: Iterable<readonly [PropertyKey, unknown]>) => {
  const made: Record<PropertyKey, unknown> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
});
define(String.prototype, "replaceAll", function (this: string, what: string | RegExp, by: string) {
  if (typeof what !== "string") return this.replace(what, by);
  return typeof by === "string"
    ? this.split(what).join(by)
    : this.replace(new RegExp(escaped(what), "g"), by);
});
define(String.prototype, "matchAll", function* (this: string, pattern: RegExp) {
  const own = new RegExp(pattern.source, pattern.flags);
  for (let found = own.exec(this); found; found = own.exec(this)) {
    if (found[0] === "") own.lastIndex++;
    yield found;
  }
});
define(Promise, "allSettled", (all: Iterable<unknown>) =>
  Promise.all(
    [...all].map((one) =>
      Promise.resolve(one).then(
        (value) => ({ status: "fulfilled", value }),
        (reason: unknown) => ({ status: "rejected", reason }),
      ),
    ),
  ),
);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function globalThisOf(): object {
  return typeof window === "undefined" ? globalThis : window;
}

export {};
