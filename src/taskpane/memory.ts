import type { Kept, Memory } from "./model";

const KEY = "绩表";

export const FRESH: Kept = {
  chosen: { unit: "" },
  settings: { isLive: true, listed: 5, large: false, colours: "system", layout: "direction", total: false },
  collapsed: false,
};

/**
 * Keeps in the browser's storage. `storage` is asked each time: under file:// and in private windows merely touching
 * localStorage may throw, and then the pane simply starts afresh.
 */
export function storedMemory(storage: () => Pick<Storage, "getItem" | "setItem">): Memory {
  return {
    read() {
      try {
        return keptFrom(JSON.parse(storage().getItem(KEY) ?? "{}"));
      } catch {
        return FRESH;
      }
    },
    write(kept) {
      try {
        storage().setItem(KEY, JSON.stringify(kept));
      } catch {
        // Not kept, then: what is on the screen holds until the pane is closed.
      }
    },
  };
}

/** What was stored by this or another version; whatever it does not say, or says oddly, is as in the beginning. */
function keptFrom(stored: unknown): Kept {
  const { chosen, settings, collapsed } = record(stored);
  const { set, year, unit } = record(chosen);
  const said = record(settings);
  const kept = FRESH.settings;
  return {
    chosen: {
      ...(typeof set === "string" && { set }),
      ...(Number.isInteger(year) && { year: year as number }),
      unit: typeof unit === "string" ? unit : "",
    },
    settings: {
      isLive: typeof said.isLive === "boolean" ? said.isLive : kept.isLive,
      listed: oneOf([5, 10, 0], said.listed) ?? kept.listed,
      large: typeof said.large === "boolean" ? said.large : kept.large,
      colours: oneOf(["system", "light", "dark"] as const, said.colours) ?? kept.colours,
      layout: oneOf(["direction", "fund"] as const, said.layout) ?? kept.layout,
      total: typeof said.total === "boolean" ? said.total : kept.total,
    },
    collapsed: collapsed === true,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
