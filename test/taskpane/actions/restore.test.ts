import { restoring } from "../../../src/taskpane/actions/restore";
import type { Edit } from "../../../src/workbook/edit";
import { cellAt } from "../../../src/workbook/snapshot";
import { show, workbookFrom } from "../../sheet";

const sheet = "Sheet1";

describe("taking back what was written", () => {
  test.each<[string, Edit[]]>([
    ["a cell", [{ kind: "write", sheet, row: 0, column: 1, values: [["226.00万元"]] }]],
    [
      "a block with cells left alone",
      [
        {
          kind: "write",
          sheet,
          row: 0,
          column: 0,
          values: [
            [1, undefined],
            [null, 2],
          ],
        },
      ],
    ],
    [
      "a new sheet and all that was done to it",
      [
        { kind: "addSheet", sheet: "附件3-2" },
        { kind: "write", sheet: "附件3-2", row: 0, column: 0, values: [["x"]] },
      ],
    ],
    [
      "rows inserted between cells that were written too",
      [
        { kind: "insertRows", sheet, row: 1, count: 2 },
        { kind: "write", sheet, row: 0, column: 0, values: [["a"], ["b"], ["c"], ["d"]] },
      ],
    ],
  ])("restores %s", async (_, edits) => {
    const workbook = workbookFrom("| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 3 |");
    const before = await workbook.read([sheet], { layout: true });
    await workbook.apply(edits);
    expect(show((await workbook.read([sheet]))[0]!) === show(before[0]!)).toBe(edits[0]!.kind === "addSheet");
    await workbook.apply(restoring(edits, before)!);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([sheet]);
    expect(show((await workbook.read([sheet]))[0]!)).toBe(show(before[0]!));
  });

  test("restores a formula, also where rows were inserted above it", async () => {
    const workbook = workbookFrom("| 甲 | 1 |\n| 合计 | {=B1*2} |");
    const edits: Edit[] = [
      { kind: "insertRows", sheet, row: 0, count: 2 },
      { kind: "write", sheet, row: 3, column: 1, values: [[5]] },
    ];
    const before = await workbook.read([sheet], { layout: true });
    await workbook.apply(edits);
    expect(cellAt((await workbook.read([sheet]))[0]!, 3, 1).value).toBe(5);
    await workbook.apply(restoring(edits, before)!);
    expect(cellAt((await workbook.read([sheet]))[0]!, 1, 1).formula).toBe("B1*2");
    expect(restoring(edits, before)!.map(({ kind }) => kind)).toEqual(["write", "deleteRows", "write"]);
  });

  test.each<[string, Edit]>([
    [
      "looks",
      { kind: "style", sheet, range: { top: 0, left: 0, bottom: 0, right: 0 }, style: { bold: true } },
    ],
    ["rows that were deleted", { kind: "deleteRows", sheet, row: 0, count: 1 }],
  ])("does not pretend to restore %s", async (_, edit) => {
    const workbook = workbookFrom("| 甲 | {=A2*2} |");
    expect(restoring([edit], await workbook.read([sheet], { layout: true }))).toBeUndefined();
  });
});
