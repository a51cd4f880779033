import fc from "fast-check";
import { applyEdits } from "../../src/hosts/file/edit/apply";
import { movedBy } from "../../src/hosts/file/edit/sheet-formulas";
import { openPackage } from "../../src/hosts/file/package";
import { unzip, zip } from "../../src/hosts/file/zip";
import { address } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import { isFormula } from "../../src/workbook/formula";
import { cellAt } from "../../src/workbook/snapshot";
import { read, workbookOf } from "./file-edit/workbook";

const SHEET = "表";
const ROWS = 8;
const COLUMNS = 6;

/** A sheet as a plain grid; the model everything is compared with. */
type Grid = Content[][];

const content = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."=+-@'_x00D 甲\n\r\t<&]>"), maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const row = fc.nat(ROWS - 1);
const column = fc.nat(COLUMNS - 1);

const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        row,
        column,
        fc.array(fc.array(fc.option(content, { nil: undefined }), { maxLength: 3 }), { maxLength: 3 }),
      )
      .map(([row, column, values]): Edit => ({ kind: "write", sheet: SHEET, row, column, values })),
  },
  fc
    .tuple(fc.constantFrom("insertRows" as const, "deleteRows" as const), row, fc.nat(3))
    .map(([kind, row, count]): Edit => ({ kind, sheet: SHEET, row, count })),
  fc.tuple(row, column, fc.boolean()).map(([row, column, bold]): Edit => ({
    kind: "style",
    sheet: SHEET,
    range: { top: row, left: column, bottom: row + 1, right: column + 1 },
    style: { bold },
  })),
);

/** Rows and cells as different programs write them: with or without places, with white space, empty. */
const sheet = fc
  .array(
    fc.record({
      skipped: fc.nat(2),
      saysNumber: fc.boolean(),
      space: fc.constantFrom("", "\n  ", "<!-- c -->"),
      cells: fc.array(
        fc.record({ skipped: fc.nat(2), saysPlace: fc.boolean(), value: fc.option(fc.integer()) }),
        {
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 5 },
  )
  .map((rows) => {
    const grid: Grid = [];
    let xml = "";
    let r = -1;
    for (const row of rows) {
      // What does not say its place follows what stands before it.
      r += row.saysNumber ? row.skipped + 1 : 1;
      let c = -1;
      let cells = "";
      for (const cell of row.cells) {
        c += cell.saysPlace ? cell.skipped + 1 : 1;
        const place = cell.saysPlace ? ` r="${address(r, c)}"` : "";
        cells += `${row.space}<c${place}${cell.value === null ? "/>" : `><v>${cell.value}</v></c>`}`;
        (grid[r] ??= [])[c] = cell.value;
      }
      xml += `${row.space}<row${row.saysNumber ? ` r="${r + 1}"` : ""}>${cells}</row>`;
    }
    return { grid, before: workbookOf({ [SHEET]: `<sheetData>${xml}</sheetData>` }) };
  });

function replay(grid: Grid, edit: Edit): Grid {
  const now = Array.from({ length: 60 }, (_, r) =>
    Array.from({ length: 30 }, (_, c) => grid[r]?.[c] ?? null),
  );
  if (edit.kind === "write") {
    edit.values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value !== undefined && !isFormula(value)) {
          now[edit.row + i]![edit.column + j] = value === "" ? null : value;
        }
      }),
    );
  }
  if (edit.kind === "insertRows") now.splice(edit.row, 0, ...Array.from({ length: edit.count }, () => []));
  if (edit.kind === "deleteRows") now.splice(edit.row, edit.count);
  return now;
}

/** The filled cells as text, place by place: one comparison instead of thousands. */
function listed(valueAt: (row: number, column: number) => Content): string[] {
  const list: string[] = [];
  for (let r = 0; r < 60; r++) {
    for (let c = 0; c < 30; c++) {
      const value = valueAt(r, c);
      if (value !== null) list.push(`${address(r, c)} ${JSON.stringify(value)}`);
    }
  }
  return list;
}

function listedOf(pkg: ReturnType<typeof workbookOf>): string[] {
  const snapshot = read(pkg);
  return listed((row, column) => cellAt(snapshot, row, column).value);
}

describe("random edits of a random sheet", () => {
  test("read back as in a plain grid", () => {
    fc.assert(
      fc.property(sheet, fc.array(edit, { maxLength: 12 }), ({ grid, before }, edits) => {
        const after = openPackage(unzip(zip(applyEdits(before, edits).parts)));
        const expected = edits.reduce(replay, grid);
        expect(listedOf(after)).toEqual(listed((row, column) => expected[row]?.[column] ?? null));
      }),
      { numRuns: 300 },
    );
  });

  test("are the same in one batch and one by one", () => {
    fc.assert(
      fc.property(sheet, fc.array(edit, { maxLength: 8 }), ({ before }, edits) => {
        const once = applyEdits(before, edits);
        const stepwise = edits.reduce((pkg, edit) => applyEdits(pkg, [edit]), before);
        expect(listedOf(stepwise)).toEqual(listedOf(once));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a formula filled there and back", () => {
  const corner = fc
    .tuple(fc.boolean(), fc.nat(16_383), fc.boolean(), fc.nat(1_048_575))
    .map(([c, column, r, row]) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address(row, column))!;
      return `${c ? "$" : ""}${letters}${r ? "$" : ""}${digits}`;
    });
  const formula = fc
    .array(
      fc.oneof(
        corner,
        fc.tuple(corner, corner).map((both) => both.join(":")),
        fc.constantFrom(`"A1"`, "LOG10(2)", "'表 1'!B2"),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((pieces) => pieces.join("+"));

  test("is the same again", () => {
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        (text, rows, columns) => {
          expect(movedBy(movedBy(text, rows, columns), -rows, -columns)).toBe(text);
        },
      ),
    );
  });
});
