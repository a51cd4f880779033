import { HostRefused } from "../../workbook/errors";
import type { Range } from "../../workbook/cell";
import { areasOf, cellsIn } from "./area";
import { answered, ifAnswered, valueOf, XL, type App, type Cells, type Sheet } from "./jsapi";

/** What cells hold, as the build tells it. */
export interface Block {
  readonly range: Range;
  /** Holes, null and "" where there is nothing. */
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** How this build answers when it is asked for many cells at once; found out once. */
export interface Shapes {
  /** Whether it can be asked so. */
  readonly isBulk: boolean;
  /** For 自检: "2-D", "1-D" … */
  readonly answer: string;
  /** A list without rows goes down the columns; undefined as long as nothing told it. */
  isDownwards?: boolean;
}

/** Reads two rows and two columns of whatever stands in front, and looks at what comes. */
export function probe(app: App): Shapes {
  const answer = ifAnswered(() => {
    const sheet = app.ActiveSheet as unknown as Sheet;
    return valueOf(cellsIn(sheet, { top: 0, left: 0, bottom: 1, right: 1 }), "Value2");
  });
  if (!Array.isArray(answer)) return { isBulk: false, answer: shapeOf(answer) };
  const isTable = answer.length === 2 && answer.every((row) => Array.isArray(row) && row.length === 2);
  const isList = answer.length === 4 && !answer.some(Array.isArray);
  return { isBulk: isTable || isList, answer: isTable ? "2-D" : isList ? "1-D" : "array" };
}

function shapeOf(answer: unknown): string {
  if (answer === null || answer === undefined) return "nothing";
  const hasItem = typeof answer === "object" && "Item" in answer;
  return hasItem ? "object" : typeof answer;
}

/** What an area holds: in two calls where the build can be asked for many cells at once, else cell by cell. */
export function readBlock(sheet: Sheet, range: Range, shapes: Shapes): Block {
  const cells = cellsIn(sheet, range);
  return {
    range,
    values: readTable(cells, range, "Value2", shapes),
    formulas: readTable(cells, range, "Formula", shapes),
  };
}

/** Throws HostRefused for an answer that is no table of this size: half a sheet must not pass for a whole one. */
export function readTable(
  cells: Cells,
  { top, left, bottom, right }: Range,
  name: "Value2" | "Formula",
  shapes: Shapes,
): unknown[][] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height === 1 && width === 1) {
    const value = valueOf(cells, name);
    return [[Array.isArray(value) ? (value as unknown[]).flat()[0] : value]];
  }
  if (!shapes.isBulk) return cellByCell(cells, height, width, name);
  const answer = valueOf(cells, name);
  const table = Array.isArray(answer) ? tableOf(answer, height, width, cells, name, shapes) : undefined;
  return answered(table, name);
}

function tableOf(
  answer: readonly unknown[],
  height: number,
  width: number,
  cells: Cells,
  name: "Value2" | "Formula",
  shapes: Shapes,
): unknown[][] | undefined {
  if (answer.length === height && answer.every((row) => Array.isArray(row) && row.length === width)) {
    return answer as unknown[][];
  }
  const list = answer.flat();
  if (list.length !== height * width) return undefined;
  const isDownwards = height > 1 && width > 1 && goesDownwards(list, height, width, cells, name, shapes);
  const at = (i: number, j: number) => (isDownwards ? j * height + i : i * width + j);
  return rows(height, width, (i, j) => list[at(i, j)]);
}

/** Asks for one cell that would hold something else if the list went the other way. */
function goesDownwards(
  list: readonly unknown[],
  height: number,
  width: number,
  cells: Cells,
  name: "Value2" | "Formula",
  shapes: Shapes,
): boolean {
  if (shapes.isDownwards !== undefined) return shapes.isDownwards;
  for (let place = 0; place < list.length; place++) {
    const [i, j] = [Math.floor(place / width), place % width];
    if (list[place] === list[j * height + i]) continue;
    const value = valueOf(answered(cells.Item(i + 1, j + 1) as Cells, "Item"), name);
    shapes.isDownwards = value !== list[place];
    return shapes.isDownwards;
  }
  return false;
}

function cellByCell(cells: Cells, height: number, width: number, name: "Value2" | "Formula"): unknown[][] {
  return rows(height, width, (i, j) => valueOf(answered(cells.Item(i + 1, j + 1) as Cells, "Item"), name));
}

function rows(height: number, width: number, at: (i: number, j: number) => unknown): unknown[][] {
  return Array.from({ length: height }, (_, i) => Array.from({ length: width }, (__, j) => at(i, j)));
}

/**
 * The filled cells of an area one by one, for builds that can be asked in no other way: three calls for each that is
 * filled. Where they lie the build says; where it does not even do that, every cell is looked at.
 */
export function readFilledCells(sheet: Sheet, range: Range): Block {
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  const cells = cellsIn(sheet, range);
  const kinds = [XL.constants, XL.formulas].map((kind) =>
    ifAnswered(() => areasOf(answered(cells.SpecialCells(kind as never), "SpecialCells"))),
  );
  const take = (areas: readonly Range[], hasFormulas: boolean) => {
    for (const { top, left, bottom, right } of areas) {
      for (let row = Math.max(top, range.top); row <= Math.min(bottom, range.bottom); row++) {
        for (let column = Math.max(left, range.left); column <= Math.min(right, range.right); column++) {
          const [i, j] = [row - range.top, column - range.left];
          const cell = answered(cells.Item(i + 1, j + 1) as Cells, "Item");
          const value = valueOf(cell, "Value2");
          (values[i] ??= [])[j] = value;
          (formulas[i] ??= [])[j] = hasFormulas ? valueOf(cell, "Formula") : value;
        }
      }
    }
  };
  const [constants, worked] = kinds;
  // A build that finds none of either tells nothing: there may be none, or it cannot tell.
  if (!constants && !worked) take([range], true);
  else {
    take(constants ?? [], false);
    take(worked ?? [], true);
  }
  return { range, values, formulas };
}

/** Writes a block in one go. Throws HostRefused where the build refuses. */
export function writeTable(sheet: Sheet, range: Range, table: readonly (readonly unknown[])[]): void {
  const isOne = table.length === 1 && table[0]!.length === 1;
  try {
    cellsIn(sheet, range).Value2 = (isOne ? table[0]![0] : table) as never;
  } catch (problem) {
    throw new HostRefused("Value2", problem);
  }
}
