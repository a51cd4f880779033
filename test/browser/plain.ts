/**
 * Values as text, for the way between a test and its page: what JSON would lose (maps, sets, holes in arrays,
 * undefined, numbers that are none) is wrapped.
 */
export function packed(value: unknown): string {
  return JSON.stringify(wrap(value));
}

export function unpacked(text: string): unknown {
  return unwrap(JSON.parse(text));
}

type Wrapped = Record<string, unknown>;

function wrap(value: unknown): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: "number", is: String(Object.is(value, -0) ? "-0" : value) };
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) return { $: "map", is: [...value].map(wrap) };
  if (value instanceof Set) return { $: "set", is: [...value].map(wrap) };
  if (Array.isArray(value)) {
    const there = Object.keys(value);
    if (there.length === value.length) return value.map(wrap);
    return { $: "array", length: value.length, is: there.map((at) => [Number(at), wrap(value[Number(at)])]) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wrap(one)]));
}

function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  const wrapped = value as Wrapped;
  switch (wrapped["$"]) {
    case undefined:
      return Object.fromEntries(Object.entries(wrapped).map(([name, one]) => [name, unwrap(one)]));
    case "undefined":
      return undefined;
    case "number":
      return Number(wrapped["is"]);
    case "map":
      return new Map((wrapped["is"] as unknown[]).map((pair) => unwrap(pair) as [unknown, unknown]));
    case "set":
      return new Set((wrapped["is"] as unknown[]).map(unwrap));
    default: {
      const array: unknown[] = [];
      array.length = wrapped["length"] as number;
      for (const [at, one] of wrapped["is"] as [number, unknown][]) array[at] = unwrap(one);
      return array;
    }
  }
}
