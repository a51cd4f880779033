import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre";
import { newFile, openFile } from "../../src/hosts/file/open";
import { cellAt } from "../../src/workbook/snapshot";

/** Ordinary files, with another library's opinion of them. */

const content = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."甲乙 a1　%=<&\"'_x万元\n"), minLength: 1, maxLength: 12 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  fc.boolean(),
  fc.constant(null),
);
const grid = fc.array(fc.array(content, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

describe("an ordinary .xlsx file", () => {
  test("that another library wrote is read as it was meant", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = (await writeXlsx({ sheets: [{ name: "表", rows }] })) as Uint8Array;
        const [sheet] = await openFile(bytes).read(["表"]);
        const read = rows.map((row, r) => row.map((_, c) => cellAt(sheet!, r, c).value));
        expect(read).toEqual(rows);
      }),
    );
  });

  test("that we wrote is read so by another library", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const workbook = newFile();
        await workbook.apply([
          { kind: "addSheet", sheet: "表" },
          { kind: "write", sheet: "表", row: 0, column: 0, values: rows },
        ]);
        const { sheets } = await readXlsx(workbook.bytes());
        const read = rows.map((row, r) => row.map((_, c) => sheets[0]!.rows[r]?.[c] ?? null));
        expect(read).toEqual(rows);
      }),
    );
  });

  test("comes with its merges, names of sheets, hidden sheets and formats", async () => {
    const bytes = (await writeXlsx({
      sheets: [
        {
          name: "附件3-2",
          rows: [["单位：万元", 0.95]],
          merges: [{ startRow: 2, startCol: 1, endRow: 4, endCol: 3 }],
          cells: new Map([["0,1", { value: 0.95, style: { numFmt: "0%" } }]]),
        },
        { name: "底稿", rows: [["甲"]], hidden: true },
      ],
    })) as Uint8Array;
    const workbook = openFile(bytes);
    expect(await workbook.sheets()).toEqual([
      { name: "附件3-2", visibility: "visible", protected: false },
      { name: "底稿", visibility: "hidden", protected: false },
    ]);
    const [sheet] = await workbook.read(["附件3-2"]);
    expect(sheet?.merges).toEqual([{ top: 2, left: 1, bottom: 4, right: 3 }]);
    expect(cellAt(sheet!, 0, 1)).toEqual({ value: 0.95, text: "95%", format: "0%" });
  });
});
