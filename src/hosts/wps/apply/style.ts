import { sizeOf, type Range } from "../../../workbook/cell";
import type { Edit, Style } from "../../../workbook/edit";
import { checkFree, checkRange } from "../../../workbook/promises";
import { cellsIn } from "../area";
import { draftNamed, isNewHere, type Draft } from "../draft";
import { ifAnswered, part, valueOf, XL, type Cells, type Sheet } from "../jsapi";
import { bgr } from "../marks";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { sheetNamed } from "../sheets";
import { piecesOf } from "../uniform";

const ALIGN = { left: -4131, center: -4108, right: -4152, general: 1 } as const;
const VALIGN = { top: -4160, center: -4108, bottom: -4107 } as const;
/** Left, top, bottom, right; and what lies inside, upright and across. */
const EDGES = [7, 8, 9, 10];
const INSIDE = { upright: 11, across: 12 };
const THIN = { style: 1, weight: 2 };

/** Cells whose looks are put back, and questions asked about them, at most. */
const MOST_CELLS = 20_000;
const MOST_ASKED = 2000;

/** Something of a cell's look: where it is found, and what it is to be. */
interface Look {
  /** For whoever reads what was refused. */
  readonly name: string;
  readonly want: unknown;
  read(cells: Cells): unknown;
  set(cells: Cells, value: unknown): void;
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function style(draft: Draft, edit: Extract<Edit, { kind: "style" }>): Operation[] {
  const { range, style } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkRange(sheet.name, range);
  checkFree(edit, sheet.freedoms);
  const { book } = draft.desk;
  const { name } = sheet;
  const goesAlong = isNewHere(sheet, range);
  return looksOf(style, range).map((look): Operation => {
    let before: ReturnType<typeof looksIn> | undefined;
    const run = () => {
      const there = sheetNamed(book, name);
      before ??= goesAlong ? [] : looksIn(there, range, look);
      putLook(cellsIn(there, range), look);
    };
    if (goesAlong) return { run, undo: GOES_ALONG };
    if (sizeOf(range) > MOST_CELLS) return { run };
    return {
      run,
      undo() {
        const there = sheetNamed(book, name);
        for (const { range: piece, value } of before ?? []) {
          putLook(cellsIn(there, piece), { ...look, want: JSON.parse(value) as unknown });
        }
      },
    };
  });
}

/** A program may write down in its own words what it was given; what it leaves as it was it has not taken. */
function putLook(cells: Cells, look: Look): void {
  const before = look.read(cells);
  look.set(cells, look.want);
  const after = look.read(cells);
  const isTaken =
    isSame(after, look.want) || (after !== undefined && after !== null && !isSame(after, before));
  makeSure(isTaken, look.name);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "number" && typeof other === "boolean" && Boolean(one) === other);
}

function looksIn(sheet: Sheet, range: Range, look: Look) {
  if (sizeOf(range) > MOST_CELLS) return undefined;
  return piecesOf(
    range,
    (piece) => {
      const value = look.read(cellsIn(sheet, piece));
      return value === undefined || value === null ? undefined : JSON.stringify(value);
    },
    MOST_ASKED,
  );
}

function looksOf(style: Style, range: Range): Look[] {
  const { bold, size, font, color, fill, align, valign, wrap, border, numberFormat, locked } = style;
  return [
    ...(bold === undefined ? [] : [fontLook("Bold", bold)]),
    ...(size === undefined ? [] : [fontLook("Size", size)]),
    ...(font === undefined ? [] : [fontLook("Name", font)]),
    ...(color === undefined ? [] : [fontLook("Color", bgr(color))]),
    ...(fill === undefined ? [] : [fillLook(fill)]),
    ...(align === undefined ? [] : [cellLook("HorizontalAlignment", ALIGN[align])]),
    ...(valign === undefined ? [] : [cellLook("VerticalAlignment", VALIGN[valign])]),
    ...(wrap === undefined ? [] : [cellLook("WrapText", wrap)]),
    ...(border === undefined ? [] : bordersOf(range).map((edge) => borderLook(edge, border))),
    ...(numberFormat === undefined ? [] : [cellLook("NumberFormat", numberFormat)]),
    ...(locked === undefined ? [] : [cellLook("Locked", locked)]),
  ];
}

function cellLook(
  name: "HorizontalAlignment" | "VerticalAlignment" | "WrapText" | "NumberFormat" | "Locked",
  want: unknown,
): Look {
  return {
    name,
    want,
    read: (cells) => valueOf(cells, name),
    set: (cells, value) => (cells[name] = value as never),
  };
}

function fontLook(name: "Bold" | "Size" | "Name" | "Color", want: unknown): Look {
  return {
    name: `Font.${name}`,
    want,
    read: (cells) => valueOf(part(cells, "Font"), name),
    set: (cells, value) => (part(cells, "Font")[name] = value as never),
  };
}

const NO_FILL = -1;

/** No fill is a pattern; a colour makes one. */
function fillLook(fill: string | null): Look {
  return {
    name: "Interior",
    want: fill === null ? NO_FILL : bgr(fill),
    read(cells) {
      const interior = part(cells, "Interior");
      const pattern = valueOf(interior, "Pattern");
      if (pattern === XL.none) return NO_FILL;
      return pattern === undefined || pattern === null ? undefined : valueOf(interior, "Color");
    },
    set(cells, value) {
      const interior = part(cells, "Interior");
      if (value === NO_FILL) interior.Pattern = XL.none;
      else interior.Color = value;
    },
  };
}

/** Each cell has its four sides: the edges of the range, and what lies inside it where it has more cells than one. */
function bordersOf({ top, left, bottom, right }: Range): number[] {
  return [...EDGES, ...(left < right ? [INSIDE.upright] : []), ...(top < bottom ? [INSIDE.across] : [])];
}

/** `[style, weight, colour]`; no line has neither weight nor colour. */
function borderLook(edge: number, border: "thin" | "none"): Look {
  const lineOf = (cells: Cells) => part(cells, "Borders").Item(edge as never);
  return {
    name: "Borders",
    want: border === "none" ? "none" : `${THIN.style},${THIN.weight},0`,
    read(cells) {
      const line = lineOf(cells);
      const drawn = valueOf(line, "LineStyle");
      if (drawn === undefined || drawn === null) return undefined;
      if (drawn === XL.none) return "none";
      const weight = ifAnswered(() => valueOf(line, "Weight"));
      return `${Number(drawn)},${Number(weight)},${Number(valueOf(line, "Color"))}`;
    },
    set(cells, value) {
      const line = lineOf(cells);
      if (value === "none") {
        line.LineStyle = XL.none;
        return;
      }
      const [drawn, weight, colour] = String(value).split(",").map(Number);
      line.LineStyle = drawn!;
      line.Weight = weight!;
      line.Color = colour!;
    },
  };
}
