import { openExcel } from "../../src/hosts/excel/open";
import type { Edit } from "../../src/workbook/edit";
import {
  CellBeingEdited,
  HostRefused,
  HostTooOld,
  MergeOverlaps,
  SheetMissing,
  SheetProtected,
  StructureProtected,
  WorkbookReadOnly,
} from "../../src/workbook/errors";
import { cellAt } from "../../src/workbook/snapshot";
import { area, merge, style, write } from "./contract/edits";
import { readOne, refusal, wholeOf } from "./contract/opened";
import { texted } from "./contract/seen";
import { PROFILES } from "./excel/host";
import { byHand } from "./excel/person";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();
const { host, pretend } = runtime;

afterEach(() => expect(host.gaps.splice(0)).toEqual([]));

describe("an Excel too old", () => {
  test.each([
    ["Excel 2019", PROFILES["1.7"]],
    ["Excel 2016", { ExcelApi: "1.1" }],
  ])("%s says so before anything is asked of it", async (_, sets) => {
    await inExcel(runtime);
    pretend(sets);
    const error = await refusal(openExcel());
    expect(error).toBeInstanceOf(HostTooOld);
    expect((error as Error).message).toContain("Excel 2021");
    expect(host.roundTrips()).toBe(0);
  });

  test("what is newer than a build has is refused by the client itself", async () => {
    await inExcel(runtime);
    pretend(PROFILES["1.7"]);
    await expect(
      Excel.run(
        async ({ workbook }) =>
          void workbook.worksheets.getItem("Sheet1").getRange().getMergedAreasOrNullObject(),
      ),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("while somebody types into a cell", () => {
  test("reading and writing wait for the end of it", async () => {
    const { workbook } = await inExcel(runtime);
    host.isEditing = true;
    const done = Promise.all([workbook.read(["Sheet1"]), workbook.apply([write("Sheet1", "A1", ["甲"])])]);
    setTimeout(() => (host.isEditing = false), 30);
    await done;
    expect(texted(await readOne(workbook, "Sheet1"), "A1")).toBe("甲");
  });

  test("after a while they say so, and nothing is written later either", async () => {
    jest.useFakeTimers();
    try {
      const { workbook, excel } = await inExcel(runtime);
      host.isEditing = true;
      const refused = [refusal(workbook.sheets()), refusal(workbook.apply([write("Sheet1", "A1", ["甲"])]))];
      await jest.advanceTimersByTimeAsync(21_000);
      for (const error of await Promise.all(refused)) expect(error).toBeInstanceOf(CellBeingEdited);
      host.isEditing = false;
      await jest.advanceTimersByTimeAsync(1000);
      expect(excel.world.book.sheets[0]!.cells.size).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test("one that is begun between looking and writing is waited for", async () => {
    const { workbook } = await inExcel(runtime);
    host.fault = (nth) => {
      if (nth === 0) host.isEditing = true;
      return undefined;
    };
    const done = workbook.apply([write("Sheet1", "A1", ["甲"])]);
    setTimeout(() => (host.isEditing = false), 100);
    await done;
    expect(texted(await readOne(workbook, "Sheet1"), "A1")).toBe("甲");
  });
});

describe("what cannot be written to", () => {
  test("a workbook opened to be read says so, and stays as it is", async () => {
    const { workbook, excel } = await inExcel(runtime);
    Object.defineProperty(excel.world.book.sheets[0], "protection", {
      // Excel tells of no protection, and refuses all the same.
      get: () => (isLooking() ? undefined : {}),
    });
    const isLooking = () => host.roundTrips() <= 1;
    const error = await refusal(workbook.apply([write("Sheet1", "A1", ["甲"])]));
    expect(error).toBeInstanceOf(WorkbookReadOnly);
  });

  test("a workbook whose structure is protected keeps its sheets", async () => {
    const { workbook, excel } = await inExcel(runtime);
    excel.world.book.isStructureProtected = true;
    const edits: Edit[] = [
      { kind: "addSheet", sheet: "新" },
      { kind: "renameSheet", sheet: "Sheet1", to: "新" },
      { kind: "showSheet", sheet: "Sheet1", visibility: "hidden" },
    ];
    for (const edit of edits) {
      expect(await refusal(workbook.apply([edit]))).toBeInstanceOf(StructureProtected);
    }
  });

  test("a protected sheet takes what its protection leaves open", async () => {
    const { workbook, excel } = await inExcel(runtime);
    excel.world.book.sheets[0]!.protection = { allowFormatCells: true, allowInsertRows: true };
    await workbook.apply([
      style("Sheet1", "A1", { bold: true }),
      { kind: "insertRows", sheet: "Sheet1", row: 1, count: 1 },
      { kind: "mark", sheet: "Sheet1", ranges: [area("A1")], level: "error" },
    ]);
    expect(await refusal(workbook.apply([merge("Sheet1", "A1:B1")]))).toBeInstanceOf(SheetProtected);
  });

  test("the layout of a protected sheet is told without its input checks", async () => {
    const { workbook, excel } = await inExcel(runtime);
    await workbook.apply([
      { kind: "addSheet", sheet: "旁" },
      { kind: "validate", sheet: "旁", range: area("A1"), check: { kind: "number", message: "请填数字。" } },
      { kind: "heights", sheet: "Sheet1", row: 1, heights: [40] },
    ]);
    excel.world.book.sheets[0]!.protection = {};
    const [locked, open] = await workbook.read(["Sheet1", "旁"], { layout: true });
    expect(locked!.layout).toMatchObject({ heights: new Map([[1, 40]]), validations: [] });
    expect(open!.layout!.validations).toHaveLength(1);
  });
});

describe("cells for text", () => {
  test("take numbers, truth values and formulas as what they are, and stay cells for text", async () => {
    const { workbook } = await inExcel(runtime);
    await workbook.apply([
      style("Sheet1", "A1:D1", { numberFormat: "@" }),
      write("Sheet1", "A1", [8.5, true, { formula: "A1*2" }, "=A1*2"]),
    ]);
    const cells = (await readOne(workbook, "Sheet1")).rows[0]!;
    expect(cells.map((cell) => [cell!.value, cell!.formula, cell!.format])).toEqual([
      [8.5, undefined, "@"],
      [true, undefined, "@"],
      [17, "A1*2", "@"],
      ["=A1*2", undefined, "@"],
    ]);
  });
});

describe("two things done at once", () => {
  test("are done one after the other: what the first does, the second knows", async () => {
    const { workbook } = await inExcel(runtime);
    const [first, second] = await Promise.all([
      refusal(workbook.apply([merge("Sheet1", "A1:B1")])),
      refusal(workbook.apply([merge("Sheet1", "B1:C1")])),
    ]);
    expect(first).toBe("it was not refused");
    expect(second).toBeInstanceOf(MergeOverlaps);
  });
});

describe("sheets that go while we are at work", () => {
  test("one renamed or deleted before we look is missing", async () => {
    const { workbook, excel } = await inExcel(runtime);
    byHand(excel, [{ kind: "renameSheet", sheet: "Sheet1", to: "改名" }]);
    for (const doing of [workbook.read(["Sheet1"]), workbook.apply([write("Sheet1", "A1", ["甲"])])]) {
      expect(await refusal(doing)).toBeInstanceOf(SheetMissing);
    }
  });

  test("one renamed by a colleague between looking and writing is found all the same", async () => {
    const { workbook, excel } = await inExcel(runtime);
    host.fault = (nth) => {
      if (nth === 1) byHand(excel, [{ kind: "renameSheet", sheet: "Sheet1", to: "改名" }], "remote");
      return undefined;
    };
    await workbook.apply([write("Sheet1", "A1", ["甲"])]);
    expect(texted(await readOne(workbook, "改名"), "A1")).toBe("甲");
  });

  test("one deleted by a colleague between looking and writing stops us with nothing done", async () => {
    const { workbook, excel } = await inExcel(runtime);
    await workbook.apply([{ kind: "addSheet", sheet: "旁" }]);
    const before = await wholeOf(workbook);
    const first = host.roundTrips();
    host.fault = (nth) => {
      if (nth === first + 1) byHand(excel, [{ kind: "removeSheet", sheet: "旁" }], "remote");
      return undefined;
    };
    const edits = [
      { kind: "addSheet", sheet: "新" } as const,
      write("Sheet1", "A1", ["甲"]),
      write("旁", "A1", ["乙"]),
    ];
    expect(await refusal(workbook.apply(edits))).toBeInstanceOf(HostRefused);
    const { sheets, snapshots } = await wholeOf(workbook);
    expect(sheets).toEqual(before.sheets.slice(0, 1));
    expect(snapshots[0]).toEqual(before.snapshots[0]);
  });
});

describe("more than Excel tells at once", () => {
  test("more merged areas than 512 are read in pieces", async () => {
    const { workbook, excel } = await inExcel(runtime);
    const [sheet] = excel.world.book.sheets;
    for (let row = 0; row < 700; row++) sheet!.merges.push({ top: row, bottom: row, left: 1, right: 2 });
    await workbook.apply([write("Sheet1", "A1", ["甲"]), write("Sheet1", "B700", ["末"])]);
    const read = await readOne(workbook, "Sheet1");
    expect(read.merges).toHaveLength(700);
    expect([texted(read, "A1"), texted(read, "B700")]).toEqual(["甲", "末"]);
    expect(read.layout).toBeDefined();
  });

  test("an answer too large is asked for in pieces", async () => {
    const { workbook } = await inExcel(runtime);
    await workbook.apply([write("Sheet1", "A1", ["首"]), write("Sheet1", "E60000", ["末"])]);
    const read = (await workbook.read(["Sheet1"]))[0]!;
    expect([texted(read, "A1"), texted(read, "E60000")]).toEqual(["首", "末"]);
  });
});

test("a workbook that counts from 1904 has the days of one that counts from 1900", async () => {
  const { workbook, excel } = await inExcel(runtime);
  excel.world.book.is1904 = true;
  await workbook.apply([
    style("Sheet1", "A1", { numberFormat: "yyyy-mm-dd" }),
    write("Sheet1", "A1", [43466, 43466]),
  ]);
  const [held] = excel.world.book.sheets[0]!.cells.values();
  expect(held!.value).toBe(43466 - 1462);
  const read = await readOne(workbook, "Sheet1");
  expect([cellAt(read, 0, 0).value, cellAt(read, 0, 1).value]).toEqual([43466, 43466]);
});
