import fc from "fast-check";
import type { Content, Edit } from "../../../src/workbook/edit";
import { contains, type Range } from "../../../src/workbook/cell";
import { readOne } from "../contract/opened";
import { asUser } from "./as-user";
import type { GridInPage } from "./grid-in-page";

/** What a person may do at the grid, one thing after the other, on whichever sheets there are by then. */

const on = fc.nat(3);
const place = fc.record({ row: fc.nat(7), column: fc.nat(4) });
const content = fc.oneof(
  fc.constantFrom("绩效", "12.5", "95%", "完成率达到 90%", "3", "甲乙", "x"),
  fc.constantFrom("=SUM(B2:B3)", '=A1&"个"', "=$B$2*2", "=Sheet2!A2+1", "=SUM(Sheet1!B2:B3)"),
);
const lines = fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });

/** One kind of thing, from what differs in it. */
const deed = <K extends string, P extends object>(
  kind: K,
  parts: { [part in keyof P]: fc.Arbitrary<P[part]> },
) => fc.record({ kind: fc.constant(kind), ...parts }) as unknown as fc.Arbitrary<{ kind: K } & P>;

const deeds = fc.oneof(
  { weight: 4, arbitrary: deed("write", { on, at: place, text: content }) },
  { weight: 2, arbitrary: deed("paste", { on, at: place, lines }) },
  { weight: 2, arbitrary: deed("insertRows", { on, row: fc.nat(6), count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: deed("deleteRows", { on, row: fc.nat(6), count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: deed("undo", {}) },
  deed("redo", {}),
  deed("look", { on, at: place, look: fc.constantFrom("bold", "wrap", "center") }),
  deed("clear", { on, at: place, what: fc.constantFrom("content", "format", "all") }),
  deed("format", { on, at: place, pattern: fc.constantFrom("0.00", "0%", "#,##0") }),
  deed("width", { on, column: fc.nat(4) }),
  deed("merge", { on, at: place }),
  deed("unmerge", { on, at: place }),
  deed("fill", { on, at: place }),
  deed("addSheet", { name: fc.constantFrom("Sheet2", "新表") }),
  deed("renameSheet", { on, to: fc.constantFrom("Sheet2", "附件3-2", "改 名", "a/b", "长".repeat(32)) }),
  deed("removeSheet", { on }),
);

export type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;
export const anything = fc.array(deeds, { minLength: 3, maxLength: 10 });

export async function doAll(grid: GridInPage, all: readonly Deed[]): Promise<void> {
  for (const one of all) await act(grid, one);
}

async function act(grid: GridInPage, one: Deed): Promise<void> {
  const sheets = (await grid.sheets()).map(({ name }) => name);
  const sheet = "on" in one ? sheets[one.on % sheets.length]! : "";
  switch (one.kind) {
    case "write":
      return asUser(grid, [{ kind: "write", sheet, ...one.at, values: [[one.text]] }]);
    case "paste":
      return pasted(grid, { kind: "write", sheet, ...one.at, values: one.lines });
    case "insertRows":
    case "deleteRows":
      return asUser(grid, [{ kind: one.kind, sheet, row: one.row, count: one.count }]);
    case "undo":
      return void (await grid.undo());
    case "redo":
      return void (await grid.redo());
    case "addSheet":
      if (!sheets.includes(one.name)) await asUser(grid, [{ kind: "addSheet", sheet: one.name }]);
      return;
    case "renameSheet":
      return asUser(grid, [{ kind: "renameSheet", sheet, to: one.to }]);
    case "removeSheet":
      if (sheets.length > 1) await asUser(grid, [{ kind: "removeSheet", sheet }]);
      return;
    case "width": {
      const range = { startRow: 0, endRow: 0, startColumn: one.column, endColumn: one.column };
      return command(grid, "set-worksheet-col-width", { on: sheet, ranges: [range], value: 150 });
    }
    case "look":
      return command(grid, "set-style", { on: sheet, range: below(one.at), style: LOOKS[one.look] });
    case "clear":
      return command(grid, `clear-selection-${one.what}`, { on: sheet, ranges: [below(one.at)] });
    case "format": {
      const value = { row: one.at.row, col: one.at.column, pattern: one.pattern };
      return command(grid, "numfmt.set.numfmt", { on: sheet, values: [value] });
    }
    case "merge":
      if (await isFree(grid, sheet, one.at)) {
        await command(grid, "add-worksheet-merge", { on: sheet, selections: [below(one.at)] });
      }
      return;
    case "unmerge":
      return command(grid, "remove-worksheet-merge", { on: sheet, ranges: [below(one.at)] });
    case "fill": {
      const { row, column } = one.at;
      const sourceRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return command(grid, "auto-fill", {
        on: sheet,
        sourceRange,
        targetRange: { ...sourceRange, endRow: row + 2 },
      });
    }
  }
}

const LOOKS = {
  bold: { type: "bl", value: 1 },
  wrap: { type: "tb", value: 3 },
  center: { type: "ht", value: 2 },
};

async function command(
  grid: GridInPage,
  name: string,
  params: Readonly<Record<string, unknown>>,
): Promise<void> {
  await grid.tried(`sheet.command.${name}`, params);
}

/** A cell and the one below it, as the grid calls them. */
function below({ row, column }: { readonly row: number; readonly column: number }) {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column };
}

/** The grid asks before it merges over contents, and nobody is there to answer. */
async function isFree(
  grid: GridInPage,
  sheet: string,
  at: { readonly row: number; readonly column: number },
) {
  const { rows, merges } = await readOne(grid, sheet);
  const covers = (range: Range) => [0, 1].some((more) => contains(range, at.row + more, at.column));
  return !rows[at.row + 1]?.[at.column] && !merges.some(covers);
}

/** A paste takes a moment of its own: until it has changed what can be seen, or plainly does not. */
async function pasted(grid: GridInPage, edit: Extract<Edit, { kind: "write" }>): Promise<void> {
  const corner = async (): Promise<Content | undefined> =>
    (await readOne(grid, edit.sheet)).rows[edit.row]?.[edit.column]?.value;
  const before = JSON.stringify(await corner());
  await asUser(grid, [edit]);
  for (let tries = 0; tries < 5 && JSON.stringify(await corner()) === before; tries++) {
    await grid.page.waitForTimeout(20);
  }
}
