import fc from "fast-check";
import { newFile, openFile } from "../../src/hosts/file/open";
import { rangeText, type Range } from "../../src/workbook/cell";
import type { Content, Edit, Formula } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { wholeOf } from "./contract/opened";
import { covers } from "./contract/seen";
import { memoryWorkbook } from "./memory";

/** Two hosts that know nothing of each other show the same after the same edits, and refuse the same ones. */

const sheet = fc.constantFrom("表一", "表一", "表一", "表一", "表二", "表三");
const row = fc.nat(7);
const column = fc.nat(4);
const range = fc
  .tuple(row, column, fc.nat(2), fc.nat(2))
  .map(([top, left, down, right]): Range => ({ top, left, bottom: top + down, right: left + right }));
const content = fc.constantFrom<Content | Formula | undefined>(
  ...[undefined, null, "", "甲", "120", 8.5, 0, -1200, true],
  // Of nothing on the sheet, because memory leaves formulas as they are when rows move.
  ...[{ formula: "1+2", value: 3 }, { formula: "PI()" }, { formula: "(1+2" }],
);
const values = fc.array(fc.array(content, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
const count = fc.integer({ min: 1, max: 3 });
const repeated = fc.tuple(row, fc.nat(2)).map(([from, more]) => ({ from, to: from + more }));
const page = fc.record({ area: fc.option(range), repeatRows: fc.option(repeated) }, { requiredKeys: [] });
const check = fc.constantFrom<Extract<Edit, { kind: "validate" }>["check"]>(
  { kind: "list", choices: ["是", "否"], message: "请选。" },
  { kind: "number", message: "请填数字。" },
  { kind: "none" },
);

/** An edit of one kind, from what differs in it. */
function edit<K extends Edit["kind"]>(kind: K, parts: Parts<K>): fc.Arbitrary<Edit> {
  return fc.record({ kind: fc.constant(kind), ...parts }) as fc.Arbitrary<Edit>;
}
type Parts<K> = {
  [part in Exclude<keyof Extract<Edit, { kind: K }>, "kind">]: fc.Arbitrary<Extract<Edit, { kind: K }>[part]>;
};

const anyEdit = fc.oneof(
  { weight: 6, arbitrary: edit("write", { sheet, row, column, values }) },
  { weight: 4, arbitrary: edit("merge", { sheet, range }) },
  edit("unmerge", { sheet, range }),
  edit("style", { sheet, range, style: fc.constantFrom({ numberFormat: "0.00" }, { bold: true }) }),
  edit("heights", { sheet, row, heights: fc.array(fc.constantFrom(20, 45, null), { maxLength: 3 }) }),
  edit("widths", { sheet, column, widths: fc.array(fc.constantFrom(6, 24), { maxLength: 3 }) }),
  edit("validate", { sheet, range, check }),
  edit("name", { sheet, name: fc.constantFrom("_甲", "_乙"), range: fc.option(range) }),
  { weight: 3, arbitrary: edit("insertRows", { sheet, row, count }) },
  { weight: 3, arbitrary: edit("deleteRows", { sheet, row, count }) },
  edit("freeze", { sheet, rows: fc.nat(2), columns: fc.nat(2) }),
  edit("page", { sheet, page }),
  edit("mark", {
    sheet,
    ranges: fc.array(range, { minLength: 1, maxLength: 2 }),
    level: fc.constant("error"),
  }),
  edit("clearMarks", { sheet }),
  edit("addSheet", {
    sheet,
    visibility: fc.constantFrom("visible", "hidden"),
    before: fc.option(sheet, { nil: undefined }),
  }),
  edit("removeSheet", { sheet }),
  edit("renameSheet", { sheet, to: sheet }),
  edit("showSheet", { sheet, visibility: fc.constantFrom("visible", "hidden", "veryHidden") }),
);

const start: Edit[] = [
  { kind: "addSheet", sheet: "表一" },
  { kind: "addSheet", sheet: "表二" },
];

describe("a file and a workbook in memory", () => {
  test("agree, whatever is done to them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 15, maxLength: 40, size: "max" }), async (edits) => {
        const file = newFile();
        const memory = memoryWorkbook([]);
        for (const host of [file, memory]) await host.apply(start);
        for (const one of edits) {
          expect([one, await outcome(file, one)]).toEqual([one, await outcome(memory, one)]);
        }
        const seen = await seenIn(memory);
        expect(await seenIn(file)).toEqual(seen);
        expect(await seenIn(openFile(file.bytes()))).toEqual(seen);
      }),
      { numRuns: 200 },
    );
  });
});

async function outcome(workbook: Workbook, edit: Edit): Promise<string> {
  return workbook.apply([edit]).then(
    () => "done",
    (error: unknown) => String(error),
  );
}

/** What people see; the port leaves open how a host cuts areas and in which order it lists them. */
async function seenIn(workbook: Workbook) {
  const { sheets, snapshots } = await wholeOf(workbook);
  return { sheets, snapshots: snapshots.map(seenOn) };
}

function seenOn({ rows, merges, names, layout }: Snapshot) {
  const { widths, heights, frozen, page, marks, validations } = layout!;
  const grid = Array.from({ length: 20 * 10 }, (_, i) => `${"ABCDEFGHIJ"[i % 10]}${Math.floor(i / 10) + 1}`);
  return {
    cells: rows.flatMap((row, r) => row?.flatMap((cell, c) => (cell ? [{ r, c, ...cell }] : [])) ?? []),
    merges: merges.map(rangeText).sort(),
    names: names.map(({ name, range }) => `${name} ${range ? rangeText(range) : "gone"}`).sort(),
    widths: [...widths].map(([column, width]) => [column, Math.round(width)]).sort(),
    heights: [...heights].sort(),
    frozen,
    area: page.area ? rangeText(page.area) : null,
    repeated: page.repeatRows ?? null,
    marked: grid.filter((at) => covers(marks, at)),
    checked: grid.flatMap((at) =>
      validations.filter(({ range }) => covers([range], at)).map(({ kind }) => at + kind),
    ),
  };
}
