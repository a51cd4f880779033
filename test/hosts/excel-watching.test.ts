import type { Edit } from "../../src/workbook/edit";
import type { WorkbookEvent } from "../../src/workbook/workbook";
import { area, deleteRows, insertRows, write } from "./contract/edits";
import { PROFILES, type Sets } from "./excel/host";
import { inExcel, type InExcel } from "./excel/opened";
import { byHand, click } from "./excel/person";
import { tellChanged } from "./excel/objects/world";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();
const { host } = runtime;
let opened: InExcel;

afterEach(async () => {
  await opened.close!();
  expect(host.gaps.splice(0)).toEqual([]);
});

async function watching(sets: Sets = PROFILES["1.17"]) {
  opened = await inExcel(runtime, { sets });
  const heard: WorkbookEvent[] = [];
  await opened.workbook.watch((event) => heard.push(event));
  return { ...opened, heard, book: opened.excel.world.book };
}

const edited = (sheet: string, at: string, byUs = false): WorkbookEvent => {
  return { kind: "edited", sheet, range: area(at), byUs };
};
const all = { left: 0, right: 16_383 };

describe("what people do", () => {
  test("a paste of many cells is one edit of them all", async () => {
    const { asUser, heard } = await watching();
    await asUser!([write("Sheet1", "B2", ["甲", 1], ["乙", 2], ["丙", 3])]);
    expect(heard).toEqual([edited("Sheet1", "B2:C4")]);
  });

  test("rows that come or go change everything from there on", async () => {
    const { asUser, heard } = await watching();
    await asUser!([write("Sheet1", "A1", ["甲"], ["乙"])]);
    heard.length = 0;
    await asUser!([insertRows("Sheet1", 2, 3)]);
    await asUser!([deleteRows("Sheet1", 3)]);
    expect(heard).toEqual([
      { kind: "edited", sheet: "Sheet1", range: { top: 1, bottom: 1_048_575, ...all }, byUs: false },
      { kind: "edited", sheet: "Sheet1", range: { top: 2, bottom: 1_048_575, ...all }, byUs: false },
    ]);
  });

  test("whole columns, and several areas at once, are told as the area around them", async () => {
    const { excel, heard, book } = await watching();
    excel.world.actor = "person";
    tellChanged(excel.world, book.sheets[0]!, { top: 0, bottom: 1_048_575, left: 2, right: 3 });
    excel.world.raise(10, {
      address: "A1,C3:D4",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: book.sheets[0]!.id,
    });
    excel.world.actor = "addin";
    await host.settled();
    expect(heard).toEqual([edited("Sheet1", "C1:D1048576"), edited("Sheet1", "A1:D4")]);
  });

  test("a colleague's edit on the same file is an edit", async () => {
    const { excel, heard } = await watching();
    byHand(excel, [write("Sheet1", "C3", ["远方"])], "remote");
    await host.settled();
    expect(heard).toEqual([edited("Sheet1", "C3")]);
  });

  test("a click says where the cursor is", async () => {
    const { excel, heard } = await watching();
    click(excel, "Sheet1", area("B2:C3"));
    await host.settled();
    expect(heard).toEqual([{ kind: "selected", sheet: "Sheet1", range: area("B2:C3") }]);
  });

  test("none of it takes a call across where Excel tells of everything", async () => {
    const { asUser } = await watching();
    const before = host.roundTrips();
    await asUser!([write("Sheet1", "A1", ["甲"])]);
    expect(host.roundTrips()).toBe(before);
  });
});

describe("what we do ourselves", () => {
  test("is told as ours, once", async () => {
    const { workbook, heard } = await watching();
    await workbook.apply([{ kind: "addSheet", sheet: "新" }, write("新", "A1", ["甲"])]);
    await host.settled();
    expect(heard).toEqual([{ kind: "sheetAdded", sheet: "新", byUs: true }, edited("新", "A1", true)]);
  });

  test("that failed is not told", async () => {
    const { workbook, heard } = await watching();
    await workbook
      .apply([{ kind: "addSheet", sheet: "新" }, write("没有这张表", "A1", ["甲"])])
      .catch(() => {});
    await host.settled();
    expect(heard).toEqual([]);
  });
});

describe("what Excel does not tell", () => {
  test("a new name is noticed with the next edit, before it", async () => {
    const { asUser, heard } = await watching(PROFILES["1.14"]);
    await asUser!([{ kind: "renameSheet", sheet: "Sheet1", to: "附件3-2" }]);
    expect(heard).toEqual([]);
    await asUser!([write("附件3-2", "A1", ["甲"])]);
    expect(heard).toEqual([
      { kind: "sheetRenamed", sheet: "附件3-2", from: "Sheet1", byUs: false },
      edited("附件3-2", "A1"),
    ]);
  });

  test.each(["1.14", "1.17"] as const)(
    "lost events of new and old sheets are made good (ExcelApi %s)",
    async (version) => {
      const { excel, asUser, heard } = await watching(PROFILES[version]);
      const lost: Edit[] = [
        { kind: "addSheet", sheet: "甲" },
        { kind: "addSheet", sheet: "乙" },
        { kind: "removeSheet", sheet: "甲" },
      ];
      silently(excel, () => byHand(excel, lost));
      await asUser!([write("乙", "A1", ["甲"])]);
      expect(heard).toEqual([{ kind: "sheetAdded", sheet: "乙", byUs: false }, edited("乙", "A1")]);
    },
  );

  test("an event that comes when its sheet is gone already is told of no sheet", async () => {
    const { excel, heard } = await watching();
    byHand(excel, [
      { kind: "addSheet", sheet: "新" },
      write("新", "A1", ["甲"]),
      { kind: "removeSheet", sheet: "新" },
    ]);
    await host.settled();
    expect(heard).toEqual([]);
  });

  test("while Excel does not answer nothing is lost: the next event brings it", async () => {
    const { asUser, heard } = await watching(PROFILES["1.14"]);
    const first = host.roundTrips();
    host.fault = (nth) => (nth === first ? "refused" : undefined);
    await asUser!([write("Sheet1", "A1", ["甲"])]);
    expect(heard).toEqual([]);
    await asUser!([write("Sheet1", "B1", ["乙"])]);
    expect(heard).toEqual([edited("Sheet1", "A1"), edited("Sheet1", "B1")]);
  });
});

/** Events on the way that never arrive. */
function silently({ world }: InExcel["excel"], doing: () => void): void {
  const { raise } = world;
  world.raise = () => {};
  doing();
  world.raise = raise;
}
