import { MEANINGS } from "../forms/understand/meanings";
import type { Meanings } from "../forms/understand/meanings";
import type { Layout } from "../summary/roll-up";

/** What the pane remembers on this machine, and nothing else. */
export interface Remembered {
  readonly chosen: ReportingUnit;
  readonly settings: Settings;
  readonly collapsed: boolean;
  /** What people said that columns of forms mean which no set knows, by the layout's key. */
  readonly layouts: Readonly<Record<string, Meanings>>;
}

export interface Memory {
  read(): Remembered;
  write(remembered: Remembered): void;
  /** Absent where what is written is sure to be kept. */
  keeps?(): boolean;
}

/** Whose forms these are: asked once, then remembered. */
export interface ReportingUnit {
  /** The template set of its 区县. */
  readonly set?: string;
  readonly year?: number;
  /** 单位全称, as on its seal. */
  readonly unit: string;
}

export interface Settings {
  readonly isLive: boolean;
  /** Issues listed for each sheet before the rest folds; 0 = all. */
  readonly listed: number;
  readonly large: boolean;
  readonly colours: "system" | "light" | "dark";
  readonly layout: Layout;
  readonly total: boolean;
}

const KEY = "绩表";

export const FRESH: Remembered = {
  chosen: { unit: "" },
  settings: { isLive: true, listed: 5, large: false, colours: "system", layout: "direction", total: false },
  collapsed: false,
  layouts: {},
};

/**
 * Keeps in the browser's storage. `storage` is asked each time: under file:// and in private windows merely touching
 * localStorage may throw, and then the pane simply starts afresh.
 */
export function storedMemory(storage: () => Pick<Storage, "getItem" | "setItem">): Memory {
  return {
    read() {
      try {
        return rememberedFrom(parsed(storage().getItem(KEY)));
      } catch {
        return FRESH;
      }
    },
    keeps() {
      try {
        storage().setItem(`${KEY}?`, "");
        return storage().getItem(`${KEY}?`) === "";
      } catch {
        return false;
      }
    },
    write(remembered) {
      try {
        const stored = parsed(storage().getItem(KEY));
        // What a newer version has stored besides is there again when it comes back.
        const settings = { ...record(stored.settings), ...remembered.settings };
        storage().setItem(KEY, JSON.stringify({ ...stored, ...remembered, settings }));
      } catch {
        // Not kept, then: what is on the screen holds until the pane is closed.
      }
    },
  };
}

/** What was stored by this or another version; whatever it does not say, or says oddly, is as in the beginning. */
function rememberedFrom(stored: unknown): Remembered {
  const { chosen, settings, collapsed, layouts } = record(stored);
  const { set, year, unit } = record(chosen);
  const said = record(settings);
  const fresh = FRESH.settings;
  return {
    chosen: {
      ...(typeof set === "string" && { set }),
      ...(Number.isInteger(year) && { year: year as number }),
      unit: typeof unit === "string" ? unit : "",
    },
    settings: {
      isLive: typeof said.isLive === "boolean" ? said.isLive : fresh.isLive,
      listed: oneOf([5, 10, 0], said.listed) ?? fresh.listed,
      large: typeof said.large === "boolean" ? said.large : fresh.large,
      colours: oneOf(["system", "light", "dark"] as const, said.colours) ?? fresh.colours,
      layout: oneOf(["direction", "fund"] as const, said.layout) ?? fresh.layout,
      total: typeof said.total === "boolean" ? said.total : fresh.total,
    },
    collapsed: collapsed === true,
    layouts: layoutsFrom(layouts),
  };
}

function layoutsFrom(stored: unknown): Remembered["layouts"] {
  const layouts = Object.entries(record(stored)).map(([layout, said]): [string, Meanings] => {
    const known = Object.entries(record(said)).flatMap(([column, meaning]) => {
      const one = oneOf(MEANINGS, meaning);
      return one ? [[column, one] as const] : [];
    });
    return [layout, Object.fromEntries(known)];
  });
  return Object.fromEntries(layouts.filter(([, said]) => Object.keys(said).length));
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    return record(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
