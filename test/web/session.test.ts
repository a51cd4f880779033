import { openFile } from "../../src/hosts/file/open";
import type { ChosenFile } from "../../src/web/chosen-file";
import * as words from "../../src/web/words";
import type { WorkbookEvent } from "../../src/workbook/workbook";
import { RowsCannotMove } from "../../src/workbook/errors";
import { cellAt } from "../../src/workbook/snapshot";
import { insertRows, write } from "../hosts/contract/edits";
import { lockedByAgile } from "../hosts/file/locked";
import { documentOf, paragraph } from "../word/document";
import { parts, relationships, zipped } from "../hosts/file/written";
import { page } from "./fake-page";
import { fileOnDisk } from "./file-on-disk";
import { storageOf } from "./storage";

const PLAIN = zipped(parts());
/** With a remark below its first row, which rows cannot be inserted above. */
const REMARKED = zipped({
  ...parts({ sheets: { 表: "<sheetData/>" } }),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([["comments", "../comments1.xml"]]),
  "xl/comments1.xml":
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="A5" authorId="0"><text/></comment></commentList></comments>',
});

const chosen = (bytes: Uint8Array, name = "申报.xlsx"): ChosenFile => ({ name, bytes: async () => bytes });

const inFile = async (bytes: Uint8Array, sheet: string) =>
  cellAt((await openFile(bytes).read([sheet]))[0]!, 0, 0).value;

describe("the page", () => {
  test("begins with an empty workbook, to which nothing has happened", async () => {
    const { session } = await page();
    expect(session.state()).toEqual({
      name: "新工作簿.xlsx",
      isDirty: false,
      isFile: false,
      isBegun: false,
      lost: [],
    });
    expect((await session.workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("shows a file that is opened, and says so to whoever watches", async () => {
    const { session } = await page();
    const happened: WorkbookEvent[] = [];
    await session.workbook.watch((event) => happened.push(event));
    await session.open(chosen(PLAIN));
    expect(session.state()).toMatchObject({ name: "申报.xlsx", isDirty: false, isFile: true });
    expect((await session.workbook.sheets()).map(({ name }) => name)).toEqual(["表"]);
    expect(happened).toEqual([{ kind: "workbookChanged" }]);
  });

  test("goes by what a file holds, not by its name: documents are brought in, workbooks opened", async () => {
    const brought: string[] = [];
    const { session } = await page(undefined, undefined, false, undefined, (name) => brought.push(name));
    await session.open(chosen(documentOf(paragraph("附件")), "申报.xlsx"));
    await session.open(chosen(documentOf(paragraph("附件")), "附件"));
    expect(brought).toEqual(["申报.xlsx", "附件"]);
    expect(session.state()).toMatchObject({ isBegun: true, isFile: false });
    await session.open(chosen(PLAIN, "其实是表格.docx"));
    expect(session.state()).toMatchObject({ name: "其实是表格.docx", isFile: true });
    expect(brought).toHaveLength(2);
  });

  test("saves what was typed and what the pane wrote", async () => {
    const { session, saved, type } = await page();
    await session.open(chosen(PLAIN));
    await type("表", "A1", "机房维护费");
    await session.workbook.apply([write("表", "B1", [8.5])]);
    expect(session.state().isDirty).toBe(true);
    await session.save();
    const [sheet] = await openFile(saved[0]!.bytes).read(["表"]);
    expect([cellAt(sheet!, 0, 0).value, cellAt(sheet!, 0, 1).value]).toEqual(["机房维护费", 8.5]);
    expect(session.state()).toMatchObject({
      isDirty: false,
      notice: { kind: "told", text: "已存到浏览器的“下载”文件夹：申报.xlsx。" },
    });
  });

  test("calls a new workbook by unit and year once it is saved, and a file as it was called", async () => {
    const { session, saved, type } = await page(
      undefined,
      undefined,
      false,
      () => "石峰区图书馆_2026_绩效目标.xlsx",
    );
    await type("Sheet1", "A1", "机房维护费");
    await session.save();
    expect(session.state()).toMatchObject({ name: "石峰区图书馆_2026_绩效目标.xlsx", isDirty: false });
    await type("Sheet1", "A1", "印刷费");
    await session.save();
    await session.open(chosen(PLAIN));
    await type("表", "A1", "培训费");
    await session.save();
    const names = ["石峰区图书馆_2026_绩效目标.xlsx", "石峰区图书馆_2026_绩效目标.xlsx", "申报.xlsx"];
    expect(saved.map(({ name }) => name)).toEqual(names);
  });

  test("saves formulas with what they came to in the grid", async () => {
    const { session, grid, saved } = await page();
    await session.open(chosen(PLAIN));
    await grid.asUser([write("表", "A1", [5, { formula: "A1*2" }])]);
    grid.worksOut([write("表", "B1", [{ formula: "A1*2", value: 10 }])]);
    await session.save();
    const [sheet] = await openFile(saved[0]!.bytes).read(["表"]);
    expect(cellAt(sheet!, 0, 1)).toMatchObject({ formula: "A1*2", value: 10 });
  });

  test("stays unsaved when saving fails, and says what to do", async () => {
    const { session, type } = await page(storageOf(), new Error("disk full"));
    await type("Sheet1", "A1", "机房维护费");
    await session.save();
    expect(session.state()).toMatchObject({
      isDirty: true,
      notice: { kind: "trouble", title: "没有保存成：新工作簿.xlsx" },
    });
  });

  test("stays unsaved when the person does not let it write", async () => {
    const { session, type } = await page();
    const file = fileOnDisk("申报.xlsx", PLAIN);
    await session.open(file.dropped());
    file.refuse();
    await type("表", "A1", "机房维护费");
    await session.save();
    expect(session.state()).toMatchObject({ isDirty: true });
    expect(session.state().asked).toBeUndefined();
    expect(file.lying()).toBe(PLAIN);
  });

  test("keeps what is open when a file cannot be read", async () => {
    const { session, type, shown } = await page();
    await type("Sheet1", "A1", "机房维护费");
    await session.open(chosen(new Uint8Array()));
    await session.goOn("discard");
    expect(session.state()).toMatchObject({
      name: "新工作簿.xlsx",
      notice: {
        title: "打不开 申报.xlsx",
        text: "这个文件是空的，里面什么也没有。请让对方重发。",
        offersFile: true,
      },
    });
    expect(await shown("Sheet1")).toBe("机房维护费");
  });

  test("takes back what the file cannot hold, and tells it", async () => {
    const { session, grid, type, shown } = await page();
    await session.open(chosen(REMARKED));
    const happened: WorkbookEvent[] = [];
    await session.workbook.watch((event) => happened.push(event));
    await type("表", "A1", "机房维护费");
    await grid.asUser([insertRows("表", 1)]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.state().notice).toMatchObject({ kind: "trouble", title: "这一步没有做成" });
    expect(await shown("表")).toBe("机房维护费");
    expect(happened.at(-1)).toEqual({ kind: "reloaded" });
  });

  test("tells the pane, too, when the file does not hold what it writes", async () => {
    const { session, shown } = await page();
    await session.open(chosen(REMARKED));
    const edits = [write("表", "A1", ["专项"]), insertRows("表", 1)];
    await expect(session.workbook.apply(edits)).rejects.toThrow(RowsCannotMove);
    expect(await shown("表")).toBeNull();
    expect(session.state().isDirty).toBe(false);
  });
});

describe("a file that takes its time to open", () => {
  test("says how far it has come", async () => {
    const { session } = await page();
    const said = new Set<string>();
    session.subscribe(() => {
      const { opening } = session.state();
      if (opening) said.add(words.opening(opening.name, opening.done, opening.of));
    });
    await session.open(chosen(PLAIN));
    const opening = "正在打开 申报.xlsx";
    expect([...said]).toEqual([opening, `${opening}：第 0 张，共 1 张`, `${opening}：第 1 张，共 1 张`]);
    expect(session.state().opening).toBeUndefined();
  });

  test("is not opened once somebody stops it, and what was there stays", async () => {
    const { session, type, shown } = await page();
    await type("Sheet1", "A1", "原来的");
    await session.open(chosen(PLAIN));
    const opening = session.goOn("discard");
    session.state().stop!();
    await opening;
    expect(session.state()).toMatchObject({ name: "新工作簿.xlsx", isDirty: true });
    expect([session.state().opening, session.state().stop, session.state().notice]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await shown("Sheet1")).toBe("原来的");
  });
});

describe("opening another file over unsaved work", () => {
  const waiting = async () => {
    const own = await page();
    await own.type("Sheet1", "A1", "机房维护费");
    await own.session.open(chosen(PLAIN));
    expect(own.session.state().waiting).toBeDefined();
    return own;
  };

  test("asks first", async () => {
    const { session, shown } = await waiting();
    await session.goOn("cancel");
    expect(session.state()).toMatchObject({ name: "新工作簿.xlsx", isDirty: true, waiting: undefined });
    expect(await shown("Sheet1")).toBe("机房维护费");
  });

  test("saves when told to", async () => {
    const { session, saved } = await waiting();
    await session.goOn("save");
    expect(await inFile(saved[0]!.bytes, "Sheet1")).toBe("机房维护费");
    expect(session.state()).toMatchObject({ name: "申报.xlsx", isDirty: false, waiting: undefined });
  });

  test("goes on without when told to", async () => {
    const { session, saved } = await waiting();
    await session.goOn("discard");
    expect(saved).toEqual([]);
    expect(session.state()).toMatchObject({ name: "申报.xlsx", isDirty: false });
  });
});

describe("work that a crash left behind", () => {
  const crashed = async () => {
    const storage = storageOf();
    const before = await page(storage);
    await before.session.open(chosen(PLAIN));
    await before.type("表", "A1", "机房维护费");
    await before.session.keep();
    return storage;
  };

  test("is offered, restored and still to be saved", async () => {
    const { session, saved, shown } = await page(await crashed());
    const [lost] = session.state().lost;
    expect(lost).toMatchObject({ name: "申报.xlsx" });
    await session.restore(lost!);
    expect(session.state()).toMatchObject({ name: "申报.xlsx", isDirty: true, lost: [] });
    expect(await shown("表")).toBe("机房维护费");
    await session.save();
    expect(await inFile(saved[0]!.bytes, "表")).toBe("机房维护费");
  });

  test("is offered once, also when its tab went after the page was opened", async () => {
    const storage = storageOf();
    const { session } = await page(storage);
    const other = await page(storage);
    await other.session.open(chosen(PLAIN));
    await other.type("表", "A1", "机房维护费");
    await other.session.keep();
    await session.lookForLost();
    expect(session.state().lost).toMatchObject([{ name: "申报.xlsx" }]);
    await session.lookForLost();
    expect(session.state().lost).toHaveLength(1);
  });

  test("is kept until it is saved, however often it is lost", async () => {
    const storage = await crashed();
    const again = await page(storage);
    await again.session.restore(again.session.state().lost[0]!);
    expect((await page(storage)).session.state().lost).toHaveLength(1);
  });

  test("is deleted when nobody wants it", async () => {
    const storage = await crashed();
    const { session } = await page(storage);
    await session.drop(session.state().lost[0]!);
    expect(session.state().lost).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test("asks before it takes the place of other unsaved work", async () => {
    const { session, type } = await page(await crashed());
    await type("Sheet1", "A1", "培训费");
    await session.restore(session.state().lost[0]!);
    expect(session.state()).toMatchObject({ name: "新工作簿.xlsx" });
    await session.goOn("discard");
    expect(session.state()).toMatchObject({ name: "申报.xlsx", lost: [] });
  });
});

describe("a file with Excel's own password", () => {
  const disk = fileOnDisk("申报.xlsx", lockedByAgile(PLAIN));
  const LOCKED = disk.dropped();
  const SAID =
    "这个文件用 Excel 自带的默认密码加了密，不用输密码就能打开。保存时另存为不加密的普通文件：申报（无密码）.xlsx，原文件不动。";

  test("is shown, and says what becomes of it", async () => {
    const { session } = await page();
    await session.open(LOCKED);
    expect(session.state()).toMatchObject({
      name: "申报（无密码）.xlsx",
      isDirty: false,
      isFile: false,
      notice: { kind: "told", text: SAID },
    });
    expect((await session.workbook.sheets()).map(({ name }) => name)).toEqual(["表"]);
  });

  test("is saved without it, under another name, and never into the file it came from", async () => {
    const { session, saved, type } = await page();
    await session.open(LOCKED);
    await session.save();
    await type("表", "A1", "机房维护费");
    await session.save();
    expect(saved.map(({ name }) => name)).toEqual(["申报（无密码）.xlsx", "申报（无密码）.xlsx"]);
    expect(disk.written).toBe(0);
    expect(saved[0]!.bytes).toEqual(PLAIN);
    expect(await inFile(saved[1]!.bytes, "表")).toBe("机房维护费");
    expect(session.state()).toMatchObject({ isDirty: false, isFile: true });
  });

  test("is under that name after a crash, too", async () => {
    const storage = storageOf();
    const lost = await page(storage);
    await lost.session.open(LOCKED);
    await lost.type("表", "A1", "机房维护费");
    await lost.session.keep();
    const { session, saved } = await page(storage);
    await session.restore(session.state().lost[0]!);
    await session.save();
    expect(saved).toMatchObject([{ name: "申报（无密码）.xlsx" }]);
    expect(await inFile(saved[0]!.bytes, "表")).toBe("机房维护费");
  });

  test.each([
    ["申报.XLSM", "申报（无密码）.XLSM"],
    ["申报.xls", "申报（无密码）.xlsx"],
    ["申报.et", "申报（无密码）.xlsx"],
    ["2026.申报", "2026.申报（无密码）.xlsx"],
  ])("keeps the ending that tells what it is: %s", async (name, renamed) => {
    const { session } = await page();
    await session.open({ ...LOCKED, name });
    expect(session.state().name).toBe(renamed);
  });

  test("says nothing of the kind of another file, which is written back", async () => {
    const { session, saved } = await page();
    const plain = fileOnDisk("申报.xlsx", PLAIN);
    await session.open(plain.dropped());
    expect(session.state().notice).toBeUndefined();
    await session.save();
    expect([saved, plain.written]).toEqual([[], 1]);
  });
});

describe("a spreadsheet that is no .xlsx", () => {
  const CSV = new TextEncoder().encode("项目,金额\n培训,8.5\n");

  test("is shown, and says what was not read and what becomes of it", async () => {
    const { session, shown } = await page();
    await session.open(chosen(CSV, "经费.csv"));
    expect(await shown("Sheet1")).toBe("项目");
    expect(session.state()).toMatchObject({
      name: "经费.xlsx",
      isDirty: false,
      notice: {
        kind: "told",
        text: expect.stringMatching(/纯文本表格.*保存时另存为 经费\.xlsx，原文件不动。$/),
      },
    });
  });

  test("is saved as an .xlsx of another name, and never into the file it came from", async () => {
    const { session, saved, type } = await page();
    const file = fileOnDisk("经费.csv", CSV);
    await session.open(file.dropped());
    await type("Sheet1", "A1", "名称");
    await session.save();
    expect([saved.map(({ name }) => name), file.written]).toEqual([["经费.xlsx"], 0]);
    expect(await inFile(saved[0]!.bytes, "Sheet1")).toBe("名称");
  });
});
