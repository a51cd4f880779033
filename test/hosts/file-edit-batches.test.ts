import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Edit } from "../../src/workbook/edit";
import { MergeOverlaps, SheetMissing } from "../../src/workbook/errors";
import { area, deleteRows, insertRows, merge, name, style, unmerge, write } from "./contract/edits";
import { FIRST_ROWS, OTHER, SHEET, SHEET_PART, oddWorkbook, sheetText } from "./file-edit/odd-workbook";
import { changedParts, refusal } from "./file-edit/workbook";

/** One of each kind, so that each may be followed by one that fails. */
const EDITS: readonly Edit[] = [
  { kind: "addSheet", sheet: "新" },
  write("新", "A1", ["甲", 1], ["=乙", null]),
  merge("新", "A4:B5"),
  style("新", "A1:C3", { bold: true, numberFormat: "0.0" }),
  { kind: "widths", sheet: SHEET, column: 0, widths: [9, 18] },
  { kind: "heights", sheet: SHEET, row: 0, heights: [30, null] },
  { kind: "validate", sheet: SHEET, range: area("A2:A3"), check: { kind: "number", message: "请填数字。" } },
  name(SHEET, "_绩表", "A1:B2"),
  insertRows("新", 2, 2),
  deleteRows("新", 3),
  { kind: "freeze", sheet: SHEET, rows: 1, columns: 1 },
  { kind: "page", sheet: SHEET, page: { centered: true, area: area("A1:B3") } },
  { kind: "mark", sheet: SHEET, ranges: [area("A1")], level: "warning" },
  { kind: "clearMarks", sheet: "新" },
  unmerge("新", "A5"),
  { kind: "renameSheet", sheet: "新", to: "改名" },
  { kind: "showSheet", sheet: OTHER, visibility: "visible" },
  { kind: "removeSheet", sheet: OTHER },
  write(SHEET, "A2", ["末"]),
];

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a batch", () => {
  test("that fails at any place leaves the package as it was", () => {
    const before = oddWorkbook();
    const parts = new Map([...before.parts].map(([part, bytes]) => [part, Uint8Array.from(bytes)]));
    for (let k = 0; k <= EDITS.length; k++) {
      const batch = [...EDITS.slice(0, k), write("没有", "A1", [1]), ...EDITS.slice(k)];
      expect(refusal(() => applyEdits(before, batch))).toBeInstanceOf(SheetMissing);
      expect(before.parts).toEqual(parts);
    }
    expect(changedParts(oddWorkbook(), applyEdits(before, EDITS))).not.toEqual([]);
  });

  test("gives what its edits give one by one", () => {
    const once = applyEdits(oddWorkbook(), EDITS);
    const stepwise = EDITS.reduce((pkg, edit) => applyEdits(pkg, [edit]), oddWorkbook());
    expect([...stepwise.parts.keys()].sort()).toEqual([...once.parts.keys()].sort());
    for (const [part, bytes] of once.parts) {
      expect([part, latin1(stepwise.parts.get(part)!)]).toEqual([part, latin1(bytes)]);
    }
  });

  test("that says the same twice changes nothing the second time", () => {
    const repeatable = EDITS.filter(({ sheet, kind }) => sheet === SHEET && !kind.endsWith("Rows"));
    const once = applyEdits(oddWorkbook(), repeatable);
    expect(changedParts(once, applyEdits(once, repeatable))).toEqual([]);
  });

  test("of many small edits is one pass: cell by cell gives what a block of 1,000 rows gives", () => {
    const before = oddWorkbook();
    const values = Array.from({ length: 1000 }, (_, r) =>
      Array.from({ length: 16 }, (_, c) => (c % 2 ? `${r}` : r * c)),
    );
    const block: Edit = { kind: "write", sheet: SHEET, row: 9, column: 2, values };
    const cells = values.flatMap((line, i) =>
      line.map((value, j): Edit => ({
        kind: "write",
        sheet: SHEET,
        row: 9 + i,
        column: 2 + j,
        values: [[value]],
      })),
    );
    const expected = applyEdits(before, [block]).text(SHEET_PART);
    expect(applyEdits(before, cells).text(SHEET_PART)).toBe(expected);
    expect(applyEdits(before, cells.reverse()).text(SHEET_PART)).toBe(expected);
  });

  test("may have no edits at all", () => {
    const before = oddWorkbook();
    expect(applyEdits(before, [])).toBe(before);
  });

  test("sees its earlier edits in later ones", () => {
    const twice = [merge(SHEET, "A5:B5"), merge(SHEET, "B5:C5")];
    expect(refusal(() => applyEdits(oddWorkbook(), twice))).toBeInstanceOf(MergeOverlaps);
    expect(
      refusal(() => applyEdits(oddWorkbook(), [merge(SHEET, "A5:B5"), unmerge(SHEET, "A5"), twice[1]!])),
    ).toBe("it was not refused");
  });

  test("of edits and their opposites leaves the sheet as it was, to the letter", () => {
    const there = [
      merge(SHEET, "A5:B5"),
      name(SHEET, "_名", "A1"),
      { kind: "mark", sheet: SHEET, ranges: [area("A1")], level: "error" },
    ] as const;
    const back = [
      unmerge(SHEET, "A5"),
      name(SHEET, "_名", null),
      { kind: "clearMarks", sheet: SHEET },
    ] as const;
    const before = oddWorkbook();
    const after = applyEdits(before, [...there, ...back]);
    expect(after.text(SHEET_PART)).toBe(sheetText(FIRST_ROWS));
    expect(changedParts(before, after)).toEqual(["Book/Stil.xml"]);
  });
});
