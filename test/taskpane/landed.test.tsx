/** @jest-environment jsdom */
import "./jsdom";
import { act } from "@testing-library/react";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import type { Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import { memoryWorkbook, type MemoryWorkbook } from "../hosts/memory";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { workbookFrom } from "../sheet";
import { sets } from "../templates/sets";
import { documentOf } from "../word/document";
import { paneBeside } from "./driver";
import { blank, declared, empty, foreign } from "./workbooks";

/* A table of Word's that is pasted into a sheet is seen where it lands, and moved into a drawn form. */

const [, DIRECTIONS, DEPARTMENT] = sheetsOf(openWord(documentOf(asWordBody(SHIFENG)))).sheets.map(
  ({ snapshot }) => snapshot,
) as [Snapshot, Snapshot, Snapshot];

/** What somebody pastes, at a row of a sheet. */
function pasted({ rows, merges }: Snapshot, sheet: string, down = 0): Edit[] {
  const values = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? undefined));
  return [
    ...merges.map(({ top, bottom, ...across }): Edit => ({
      ...{ kind: "merge", sheet, range: { ...across, top: top + down, bottom: bottom + down } },
    })),
    { kind: "write", sheet, row: down, column: 0, values },
  ];
}

const OFFER = /里像是从 Word 粘贴来的/;

/** The pane beside a workbook, and then a table that lands in it. */
async function landing(workbook: Promise<MemoryWorkbook>, table: Snapshot, sheet = "Sheet1", down = 0) {
  const book = await workbook;
  const pane = await paneBeside(book);
  const paste = async () => {
    await book.asUser(pasted(table, sheet, down));
    await pane.type({});
  };
  return { book, pane, paste };
}

test("what lands on a blank sheet is offered, shown first, put into a drawn form, and taken back as one step", async () => {
  const { pane, paste } = await landing(empty(sets), DIRECTIONS);
  expect(pane.has("button", "放进标准表样")).toBe(false);
  await paste();
  await pane.sees("Sheet1 里像是从 Word 粘贴来的附件3-2");
  await pane.click("放进标准表样");
  await pane.sees("Sheet1：能放入 56 格。还没有写。");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
  await pane.click("放入");
  await pane.sees("Sheet1：已放入 56 格。");
  await pane.sees("Sheet1 里粘贴来的那份没有动");
  expect(await pane.sheets()).toEqual(["Sheet1", "附件3-2"]);
  expect(await pane.cell("附件3-2!A7")).toBe("政务中心");
  expect(await pane.cell("Sheet1!A7")).toBe("政务中心");
  await pane.click("撤销");
  await pane.sees("还没有写");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("what was pasted goes only where somebody says so, and 撤销 brings it back", async () => {
  const { pane, paste } = await landing(empty(sets), DIRECTIONS);
  await paste();
  await pane.click("放进标准表样");
  await pane.tick("放好后，清掉粘贴来的那份（格线留着，可以撤销）");
  await pane.click("放入");
  expect(await pane.cell("附件3-2!A7")).toBe("政务中心");
  expect(await pane.cell("Sheet1!A7")).toBeNull();
  await pane.click("撤销");
  expect(await pane.cell("Sheet1!A7")).toBe("政务中心");
});

test("what has no place is listed with the cell where it stands", async () => {
  const rows = DEPARTMENT.rows.map((row) => [...(row ?? [])]);
  rows[3]![3] = { value: "另行说明", text: "另行说明", format: "General" };
  const { pane, paste, book } = await landing(empty(sets), { ...DEPARTMENT, rows });
  await paste();
  await pane.click("放进标准表样");
  await pane.sees(/能放入 \d+ 格，1 格没有位置/);
  expect(pane.has("checkbox", /清掉/)).toBe(false);
  const places: unknown[] = [];
  await book.watch((event) => void (event.kind === "selected" && places.push(event)));
  await pane.click("定位");
  expect(places).toMatchObject([{ sheet: "Sheet1", range: { top: 3, left: 3 } }]);
});

test("it is seen below a drawn form of the same sheet as well", async () => {
  const { pane, paste } = await landing(blank(sets), DEPARTMENT, "附件3-2", 20);
  await paste();
  await pane.sees("附件3-2 里像是从 Word 粘贴来的附件3-3");
});

test("what landed before the pane was opened is seen on a sheet that nobody has laid out", async () => {
  const book = memoryWorkbook();
  await book.asUser(pasted(DIRECTIONS, "Sheet1"));
  const pane = await paneBeside(book);
  await pane.sees("Sheet1 里像是从 Word 粘贴来的附件3-2");
});

test("once it is drawn, or somebody does not want it, it is offered no more", async () => {
  const { pane, paste } = await landing(empty(sets), DIRECTIONS);
  await paste();
  await pane.click("放进标准表样");
  await pane.click("放入");
  await pane.click("返回");
  await pane.goTo("审核");
  await pane.seesNoMore("像是从 Word 粘贴来的");
  await pane.click("撤销");
  await pane.sees(OFFER);
  await pane.click("不用");
  await pane.seesNoMore("像是从 Word 粘贴来的");
});

test("where it is gone by then, one sentence says so", async () => {
  const { pane, paste, book } = await landing(empty(sets), DIRECTIONS);
  await paste();
  await pane.sees(OFFER);
  const cleared: Edit[] = [];
  DIRECTIONS.rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (cell) cleared.push({ kind: "write", sheet: "Sheet1", row: at, column, values: [[null]] });
    }),
  );
  // Before anybody has looked again.
  const click = pane.button("放进标准表样");
  await book.asUser(cleared);
  act(() => click.click());
  await pane.sees("粘贴来的表已经不在了");
});

describe("nothing is offered", () => {
  const offers = async (workbook: Promise<MemoryWorkbook>) => {
    const pane = await paneBeside(await workbook);
    await pane.goTo("审核");
    return pane.has("button", "放进标准表样");
  };

  test("for drawn forms, filled in or not", async () => {
    expect(await offers(blank(sets))).toBe(false);
    expect(await offers(declared(sets))).toBe(false);
  });

  test("for another district's form, which no set knows", async () => {
    expect(await offers(foreign(sets))).toBe(false);
  });

  test("for the official form as a district's own file has it, with columns of its own widths", async () => {
    const book = workbookFrom(SHIFENG);
    for (const { name } of await book.sheets()) {
      await book.apply([{ kind: "widths", sheet: name, column: 0, widths: [14, 30, 12] }]);
    }
    expect(await offers(Promise.resolve(book))).toBe(false);
  });

  test("for the same in sheets with names of their own, whatever their widths", async () => {
    expect(await offers(Promise.resolve(workbookFrom(SHIFENG)))).toBe(false);
  });

  test("while somebody fills in the official form by hand", async () => {
    const book = workbookFrom(SHIFENG.replace(/\| 政务中心[^\n]*\n/g, ""));
    for (const { name } of await book.sheets()) {
      await book.apply([{ kind: "widths", sheet: name, column: 0, widths: [14, 30, 12] }]);
    }
    const pane = await paneBeside(book);
    await pane.type({ "附件3-2!A7": "城管局", "附件3-2!B7": "城区保洁" });
    expect(pane.has("button", "放进标准表样")).toBe(false);
  });

  test("for a sheet that is copied into the workbook", async () => {
    const book = await empty(sets);
    const pane = await paneBeside(book);
    await book.asUser([{ kind: "addSheet", sheet: "附件3-2" }, ...pasted(DIRECTIONS, "附件3-2")]);
    await pane.type({});
    expect(pane.has("button", "放进标准表样")).toBe(false);
  });
});
