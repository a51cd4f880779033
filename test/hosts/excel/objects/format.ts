import { sizeOf, type Range } from "../../../../src/workbook/cell";
import type { Style } from "../../../../src/workbook/edit";
import { heldAt, key, STANDARD, type Sheet } from "../model";
import { gap, HostError, type Wired } from "../protocol";
import { checkOpen } from "./world";

type Side = "top" | "left" | "bottom" | "right";
/** Which sides of a cell have a line; beside what the port calls a border. */
export type Looks = Omit<Style, "border"> & { readonly sides?: { readonly [side in Side]?: string } };

const ALIGN = { Left: "left", Center: "center", Right: "right", General: "general" } as const;
const VALIGN = { Top: "top", Center: "center", Bottom: "bottom" } as const;

export function looksAt(sheet: Sheet, row: number, column: number): Looks {
  return heldAt(sheet, row, column).style as Looks;
}

/** Changes the looks of every cell of a range. */
export function restyle(
  sheet: Sheet,
  range: Range,
  change: (looks: Looks, row: number, column: number) => Looks,
): void {
  checkOpen(sheet, "allowFormatCells");
  if (sizeOf(range) > 1_000_000) throw gap(`looks for ${sizeOf(range)} cells at once`);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const held = heldAt(sheet, row, column);
      const style = change(held.style as Looks, row, column) as Style;
      sheet.cells.set(key(row, column), { ...held, style });
    }
  }
}

/** What all cells of a range have in common; null where they differ. */
export function common<T>(range: Range, at: (row: number, column: number) => T): T | null {
  const first = at(range.top, range.left);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (at(row, column) !== first) return null;
    }
  }
  return first;
}

export function formatOf(sheet: Sheet, range: Range): Wired {
  const of: Of = (pick) => () =>
    common(range, (row, column) => pick(looksAt(sheet, row, column))) as ReturnType<typeof pick>;
  const put = (change: Looks) => restyle(sheet, range, (looks) => ({ ...looks, ...change }));
  return {
    _type: "RangeFormat",
    get HorizontalAlignment() {
      return nameOf(ALIGN, of(({ align }) => align ?? "general")());
    },
    set HorizontalAlignment(value: keyof typeof ALIGN) {
      put({ align: known(ALIGN, value) });
    },
    get VerticalAlignment() {
      return nameOf(VALIGN, of(({ valign }) => valign ?? "bottom")());
    },
    set VerticalAlignment(value: keyof typeof VALIGN) {
      put({ valign: known(VALIGN, value) });
    },
    get WrapText() {
      return of(({ wrap }) => wrap ?? false)();
    },
    set WrapText(wrap: boolean) {
      put({ wrap });
    },
    get Font() {
      return fontOf(of, put);
    },
    get Fill() {
      return fillOf(of, put);
    },
    get Borders() {
      return bordersOf(sheet, range);
    },
    get Protection() {
      return {
        _type: "FormatProtection",
        get Locked() {
          return of(({ locked }) => locked ?? true)();
        },
        set Locked(locked: boolean) {
          put({ locked });
        },
      };
    },
    get RowHeight() {
      return common({ ...range, left: 0, right: 0 }, (row) => sheet.heights.get(row) ?? STANDARD.height)!;
    },
    set RowHeight(height: number) {
      checkOpen(sheet, "allowFormatRows");
      if (!(height >= 0 && height <= 409)) throw new HostError("InvalidArgument");
      for (let row = range.top; row <= range.bottom; row++) sheet.heights.set(row, height);
    },
    AutofitRows() {
      checkOpen(sheet, "allowFormatRows");
      for (let row = range.top; row <= range.bottom; row++) sheet.heights.delete(row);
    },
    get ColumnWidth() {
      return common({ ...range, top: 0, bottom: 0 }, (_, column) => widthOf(sheet, column))!;
    },
    set ColumnWidth(width: number) {
      checkOpen(sheet, "allowFormatColumns");
      if (!(width >= 0 && width <= 1400)) throw new HostError("InvalidArgument");
      for (let column = range.left; column <= range.right; column++) sheet.widths.set(column, width);
    },
    get UseStandardWidth() {
      return common({ ...range, top: 0, bottom: 0 }, (_, column) => !sheet.widths.has(column))!;
    },
    set UseStandardWidth(isStandard: boolean) {
      checkOpen(sheet, "allowFormatColumns");
      if (!isStandard) throw new HostError("InvalidArgument");
      for (let column = range.left; column <= range.right; column++) sheet.widths.delete(column);
    },
  };
}

export function widthOf(sheet: Sheet, column: number): number {
  return sheet.widths.get(column) ?? STANDARD.width;
}

/** What all cells have in common, null where they differ, as the client is told. */
type Of = <T>(pick: (looks: Looks) => T) => () => T;

function fontOf(of: Of, put: (change: Looks) => void): Wired {
  return {
    _type: "RangeFont",
    get Bold() {
      return of(({ bold }) => bold ?? false)();
    },
    set Bold(bold: boolean) {
      put({ bold });
    },
    get Size() {
      return of(({ size }) => size ?? 11)();
    },
    set Size(size: number) {
      put({ size });
    },
    get Name() {
      return of(({ font }) => font ?? "等线")();
    },
    set Name(font: string) {
      put({ font });
    },
    get Color() {
      return `#${of(({ color }) => color ?? "000000")()}`;
    },
    set Color(color: string) {
      put({ color: color.replace("#", "").toUpperCase() });
    },
  };
}

function fillOf(of: Of, put: (change: Looks) => void): Wired {
  return {
    _type: "RangeFill",
    get Color() {
      const fill = of(({ fill }) => fill ?? null)();
      return fill === null ? "#FFFFFF" : `#${fill}`;
    },
    set Color(color: string) {
      put({ fill: color.replace("#", "").toUpperCase() });
    },
    get Pattern() {
      return of(({ fill }) => (fill ? "Solid" : "None"))();
    },
    set Pattern(pattern: string) {
      if (pattern === "None") put({ fill: null });
      else if (pattern !== "Solid") throw gap(`fill of pattern ${pattern}`);
    },
    Clear() {
      put({ fill: null });
    },
  };
}

/** Which cells of a range, and which of their sides, a border of the range is. */
const BORDERS: Readonly<
  Record<string, [side: Side, isHere: (range: Range, row: number, column: number) => boolean][]>
> = {
  EdgeTop: [["top", ({ top }, row) => row === top]],
  EdgeBottom: [["bottom", ({ bottom }, row) => row === bottom]],
  EdgeLeft: [["left", ({ left }, _, column) => column === left]],
  EdgeRight: [["right", ({ right }, _, column) => column === right]],
  InsideHorizontal: [
    ["top", ({ top }, row) => row > top],
    ["bottom", ({ bottom }, row) => row < bottom],
  ],
  InsideVertical: [
    ["left", ({ left }, _, column) => column > left],
    ["right", ({ right }, _, column) => column < right],
  ],
};

function bordersOf(sheet: Sheet, range: Range): Wired {
  return {
    _type: "RangeBorderCollection",
    Indexer(which: string): Wired {
      const sides = BORDERS[which];
      if (!sides) throw gap(`border ${which}`);
      return borderOf(sheet, range, sides);
    },
  };
}

function borderOf(sheet: Sheet, range: Range, sides: (typeof BORDERS)[string]): Wired {
  const change = (to: string | undefined) =>
    restyle(sheet, range, (looks, row, column) => {
      const here = sides.filter(([, isHere]) => isHere(range, row, column)).map(([side]) => [side, to]);
      return here.length > 0 ? { ...looks, sides: { ...looks.sides, ...Object.fromEntries(here) } } : looks;
    });
  const style = () => {
    const seen = new Set<string>();
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        for (const [side, isHere] of sides) {
          if (isHere(range, row, column)) seen.add(looksAt(sheet, row, column).sides?.[side] ?? "None");
        }
      }
    }
    return (seen.size === 1 ? [...seen][0]! : null) as string;
  };
  return {
    _type: "RangeBorder",
    get Style() {
      return style();
    },
    set Style(value: string) {
      change(value === "None" ? undefined : value);
    },
    get Weight() {
      return "Thin";
    },
    set Weight(weight: string) {
      if (weight !== "Thin") throw gap(`border of weight ${weight}`);
    },
    get Color() {
      return "#000000";
    },
    set Color(color: string) {
      if (color !== "#000000") throw gap(`border of colour ${color}`);
    },
  };
}

function known<T extends object, K extends keyof T>(names: T, name: K): T[K] {
  if (!(name in names)) throw new HostError("InvalidArgument");
  return names[name];
}

function nameOf<T extends object>(names: T, value: unknown): keyof T {
  return (Object.entries(names).find(([, one]) => one === value)?.[0] ?? null) as keyof T;
}
