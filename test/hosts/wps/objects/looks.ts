import { sizeOf, type Range } from "../../../../src/workbook/cell";
import { heldAt, key, type Held } from "../../excel/model";
import type { Looks } from "../../excel/objects/format";
import type { Wired } from "../guarded";
import { checkFree, type Place } from "./world";

/** What all cells of a range have in common; nothing where they differ. */
export function common<T>(
  { world }: Place,
  range: Range,
  at: (row: number, column: number) => T,
): T | null | undefined {
  const first = at(range.top, range.left);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (at(row, column) !== first) return world.wire.mood.nothing;
    }
  }
  return first;
}

export function restyle(
  place: Place,
  range: Range,
  change: (looks: Looks, row: number, column: number) => Looks,
): void {
  const { sheet, world } = place;
  checkFree(sheet, "allowFormatCells");
  if (sizeOf(range) > 1_000_000) {
    world.wire.gaps.push(`looks for ${sizeOf(range)} cells at once`);
    return;
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const held = heldAt(sheet, row, column);
      const style = change(held.style as Looks, row, column) as Held["style"];
      sheet.cells.set(key(row, column), { ...held, style });
    }
  }
}

const ALIGN = { left: -4131, center: -4108, right: -4152, general: 1 } as const;
const VALIGN = { top: -4160, center: -4108, bottom: -4107 } as const;

function nameOf<T extends string>(numbers: Readonly<Record<T, number>>, number: unknown): T {
  return (Object.keys(numbers) as T[]).find((name) => numbers[name] === number)!;
}

/** The members of a range that are about its looks. */
export function looksOf(place: Place, range: Range) {
  const looks = (row: number, column: number) => heldAt(place.sheet, row, column).style as Looks;
  const of = <T>(pick: (looks: Looks) => T) =>
    common(place, range, (row, column) => pick(looks(row, column)));
  const put = (change: Looks) => restyle(place, range, (before) => ({ ...before, ...change }));
  return {
    get HorizontalAlignment() {
      return of(({ align }) => ALIGN[align ?? "general"]);
    },
    set HorizontalAlignment(value: unknown) {
      put({ align: nameOf(ALIGN, value) });
    },
    get VerticalAlignment() {
      return of(({ valign }) => VALIGN[valign ?? "bottom"]);
    },
    set VerticalAlignment(value: unknown) {
      put({ valign: nameOf(VALIGN, value) });
    },
    get WrapText() {
      return of(({ wrap }) => wrap ?? false);
    },
    set WrapText(wrap: unknown) {
      put({ wrap: Boolean(wrap) });
    },
    get NumberFormat() {
      return of(({ numberFormat }) => numberFormat ?? "General");
    },
    set NumberFormat(code: unknown) {
      put({ numberFormat: String(code) });
    },
    get Locked() {
      return of(({ locked }) => locked ?? true);
    },
    set Locked(locked: unknown) {
      put({ locked: Boolean(locked) });
    },
    get Font() {
      return fontOf(of, put);
    },
    get Interior() {
      return interiorOf(of, put);
    },
    get Borders() {
      return { _type: "Borders", Item: (index: number) => borderOf(place, range, index) };
    },
  };
}

type Of = <T>(pick: (looks: Looks) => T) => T | null | undefined;

function fontOf(of: Of, put: (change: Looks) => void): Wired {
  return {
    _type: "Font",
    get Bold() {
      return of(({ bold }) => bold ?? false);
    },
    set Bold(bold: unknown) {
      put({ bold: Boolean(bold) });
    },
    get Size() {
      return of(({ size }) => size ?? 11);
    },
    set Size(size: unknown) {
      put({ size: Number(size) });
    },
    get Name() {
      return of(({ font }) => font ?? "宋体");
    },
    set Name(font: unknown) {
      put({ font: String(font) });
    },
    get Color() {
      return of(({ color }) => bgr(color ?? "000000"));
    },
    set Color(color: unknown) {
      put({ color: rgb(Number(color)) });
    },
  } as Wired;
}

const NONE = -4142;
const SOLID = 1;

function interiorOf(of: Of, put: (change: Looks) => void): Wired {
  return {
    _type: "Interior",
    get Pattern() {
      return of(({ fill }) => (fill ? SOLID : NONE));
    },
    set Pattern(pattern: unknown) {
      put({ fill: pattern === NONE ? null : "FFFFFF" });
    },
    get Color() {
      return of(({ fill }) => bgr(fill ?? "FFFFFF"));
    },
    set Color(color: unknown) {
      put({ fill: rgb(Number(color)) });
    },
  } as Wired;
}

type Side = "top" | "left" | "bottom" | "right";
type Isa = (range: Range, row: number, column: number) => boolean;

/** Which sides of which cells a border of a range is, by its number. */
const BORDERS: Readonly<Record<number, readonly [Side, Isa][]>> = {
  7: [["left", ({ left }, _, column) => column === left]],
  8: [["top", ({ top }, row) => row === top]],
  9: [["bottom", ({ bottom }, row) => row === bottom]],
  10: [["right", ({ right }, _, column) => column === right]],
  11: [
    ["right", ({ right }, _, column) => column < right],
    ["left", ({ left }, _, column) => column > left],
  ],
  12: [
    ["bottom", ({ bottom }, row) => row < bottom],
    ["top", ({ top }, row) => row > top],
  ],
};

/** A line is kept as `style,weight,colour`; a new one is thin and black. */
function borderOf(place: Place, range: Range, index: number): Wired {
  const sides = BORDERS[index]!;
  const read = () => {
    const lines = new Set<string>();
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const { sides: here } = heldAt(place.sheet, row, column).style as Looks;
        for (const [side, isHere] of sides) if (isHere(range, row, column)) lines.add(here?.[side] ?? "");
      }
    }
    return lines.size === 1 ? [...lines][0]! : undefined;
  };
  const put = (line: string) =>
    restyle(place, range, (looks, row, column) => {
      const here = sides.filter(([, isHere]) => isHere(range, row, column)).map(([side]) => [side, line]);
      return here.length > 0 ? { ...looks, sides: { ...looks.sides, ...Object.fromEntries(here) } } : looks;
    });
  const at = (i: number) => {
    const line = read();
    return line === undefined ? place.world.wire.mood.nothing : Number((line || "-4142,2,0").split(",")[i]);
  };
  const change = (i: number, value: unknown) => {
    const parts = (read() || "1,2,0").split(",");
    parts[i] = String(value);
    put(parts.join());
  };
  return {
    _type: "Border",
    get LineStyle() {
      return at(0);
    },
    set LineStyle(style: unknown) {
      if (style === NONE) put("");
      else put(`${Number(style)},2,0`);
    },
    get Weight() {
      return at(1);
    },
    set Weight(weight: unknown) {
      change(1, weight);
    },
    get Color() {
      return at(2);
    },
    set Color(color: unknown) {
      change(2, color);
    },
  } as Wired;
}

export function bgr(rrggbb: string): number {
  const bare = rrggbb.replace("#", "");
  return parseInt(bare.slice(4) + bare.slice(2, 4) + bare.slice(0, 2), 16);
}

export function rgb(color: number): string {
  const hex = color.toString(16).padStart(6, "0").toUpperCase();
  return hex.slice(4) + hex.slice(2, 4) + hex.slice(0, 2);
}
