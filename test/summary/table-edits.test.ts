import { cellAt } from "../../src/workbook/snapshot";
import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 综治平台 | 2.5 | 长二 | 年二";
const ROWS = ["| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |", "| 2 | ^ | 大厅运转 | 2.5 | 长二 | 年二 |"];

describe("the cells that are written", () => {
  test("are only those that differ", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary([ROWS[0]!, ROWS[1]!.replace("2.5", "25")]));
    const { edits } = await workbook.rollUp();
    const write = edits.filter(({ kind }) => kind === "write")[0];
    expect(write).toMatchObject({ sheet: "附件3-1", row: 5 });
    expect(write?.kind === "write" && write.values.flat().filter((value) => value !== undefined)).toEqual([
      2.5,
    ]);
  });

  test("hold numbers, also where the cells were formatted as text", async () => {
    const workbook = book(
      directions([PLATFORM]) + summary([ROWS[0]!.replace("| 1 |", "| 9 |").replace("8.5", "'8.5")]),
    );
    const range = { top: 0, left: 0, bottom: 20, right: 5 };
    await workbook.edit({ kind: "style", sheet: "附件3-1", range, style: { numberFormat: "@" } });
    await workbook.rollUp();
    const sheet = await workbook.sheet("附件3-1");
    expect([cellAt(sheet, 4, 0), cellAt(sheet, 4, 3)]).toMatchObject([
      { value: 1, format: "General" },
      { value: 8.5, format: "General" },
    ]);
    expect(cellAt(sheet, 4, 1).format).toBe("@");
  });

  test("hold text, whatever it starts with", async () => {
    const workbook = book(directions(["平台运维 | 综治平台 | 8.5 | =1+1 | '007"]) + summary());
    await workbook.rollUp();
    expect((await workbook.sheet("附件3-1")).rows[4]!.slice(4).map((cell) => cell!.value)).toEqual([
      "=1+1",
      "007",
    ]);
  });

  test("keep white space around a text as it is", async () => {
    const workbook = book(directions([PLATFORM]) + summary([ROWS[0]!]));
    await workbook.type({ "附件3-1!E5": "  长一\n" });
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ kept: [], conflicts: [] });
    expect(await workbook.text("附件3-1!E5")).toBe("  长一\n");
  });
});

describe("merged cells of the summary", () => {
  const merges = async (workbook: ReturnType<typeof book>) =>
    (await workbook.sheet("附件3-1")).merges.filter(({ top }) => top > 3);

  test("stay merged while every row has what they show", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary(ROWS));
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ rows: 2, leftOut: [] });
    expect(await merges(workbook)).toEqual([{ top: 4, left: 1, bottom: 5, right: 1 }]);
  });

  test("come apart where rows are to differ, and none of their content is lost", async () => {
    const amounts = [ROWS[0]!, ROWS[1]!.replace("2.5", "^")];
    const workbook = book(directions([PLATFORM, HALL]) + summary(amounts));
    await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n").slice(4)).toEqual(ROWS);
  });

  test("come apart where a row comes in between", async () => {
    const between = "热线 | 综治平台 | 1.5 | 长三 | 年三";
    const workbook = book(directions([PLATFORM, between, HALL]) + summary([ROWS[0]!, `${ROWS[1]!} 备注 |`]));
    await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n").slice(4)).toEqual([
      `${ROWS[0]!}  |`,
      "| 2 | 综治平台 | 热线 | 1.5 | 长三 | 年三 |  |",
      "| 3 | 综治平台 | 大厅运转 | 2.5 | 长二 | 年二 | 备注 |",
    ]);
  });

  test("a total's label across several columns stays as it is", async () => {
    const total = "| 合计 | < | < | 1 |  |  |";
    const workbook = book(directions([PLATFORM]) + summary([ROWS[0]!, total]));
    await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n")[5]).toBe("| 合计 | < | < | 8.5 |  |  |");
  });
});

describe("the looks of new rows", () => {
  test("below the table are those of a table's row", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    const { edits } = await workbook.rollUp();
    const range = { top: 4, left: 0, bottom: 5 };
    expect(edits.slice(0, 2)).toEqual([
      {
        kind: "style",
        sheet: "附件3-1",
        range: { ...range, right: 5 },
        style: { bold: false, fill: null, border: "thin", wrap: true, valign: "center" },
      },
      { kind: "style", sheet: "附件3-1", range: { ...range, right: 3 }, style: { align: "center" } },
    ]);
  });

  test("in a drawn table are those it was drawn with", async () => {
    const workbook = book(directions([PLATFORM, HALL]));
    const { edits, report } = await workbook.rollUp();
    const drawn = edits.findIndex(({ kind }) => kind === "name");
    expect(edits.slice(drawn).filter(({ kind }) => kind === "style")).toEqual([]);
    expect(report.sheet).toBe("附件3-1");
  });
});
