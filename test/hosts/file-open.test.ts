import { newFile, openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import { CannotDo, SheetMissing } from "../../src/workbook/errors";
import { parts, zipped } from "./file/written";

const sheet = '<sheetData><row r="1"><c r="A1"><v>8.5</v></c></row></sheetData>';

describe("an .xlsx file that was opened", () => {
  const bytes = zipped(parts({ sheets: { 表: sheet } }));

  test("gives the very bytes again while nobody edits it", async () => {
    const workbook = openFile(bytes);
    await workbook.read(["表"], { layout: true });
    await workbook.apply([]);
    expect(workbook.bytes()).toBe(bytes);
  });

  test("says what it can do", async () => {
    const workbook = openFile(bytes);
    expect(workbook.host).toBe("file");
    expect(workbook.can).toEqual({ watch: false, reveal: false, mark: true, undo: false, rollBack: true });
    await expect(workbook.watch(() => {})).rejects.toThrow(CannotDo);
    await expect(workbook.reveal({ sheet: "表", address: "A1" })).rejects.toThrow(CannotDo);
  });

  test("reads sheets in the order asked for, and names one that is missing", async () => {
    const workbook = openFile(zipped(parts({ sheets: { 甲: sheet, 乙: sheet } })));
    expect((await workbook.read(["乙", "甲", "乙"])).map(({ name }) => name)).toEqual(["乙", "甲", "乙"]);
    await expect(workbook.read(["甲", "丙"])).rejects.toThrow(new SheetMissing("丙"));
  });

  test("reads a sheet once, until it is edited", async () => {
    const workbook = openFile(bytes);
    const [first] = await workbook.read(["表"]);
    const [second] = await workbook.read(["表"]);
    expect(second).toBe(first);
    await workbook.apply([{ kind: "write", sheet: "表", row: 0, column: 0, values: [[9]] }]);
    const [edited] = await workbook.read(["表"]);
    expect([first?.rows[0]?.[0]?.value, edited?.rows[0]?.[0]?.value]).toEqual([8.5, 9]);
  });

  test("leaves a sheet alone that nobody reads", async () => {
    const broken = { ...parts({ sheets: { 好: sheet, 坏: "" } }), "xl/worksheets/sheet2.xml": "<worksheet>" };
    const [good] = await openFile(zipped(broken)).read(["好"]);
    expect(good?.rows[0]?.[0]?.value).toBe(8.5);
  });
});

describe("a new .xlsx file", () => {
  test("has no sheet, and is not saved before it has one", async () => {
    const workbook = newFile();
    expect(await workbook.sheets()).toEqual([]);
    expect(() => workbook.bytes()).toThrow(CannotDo);
  });

  test("opens again with what was put into it", async () => {
    const workbook = newFile();
    await workbook.apply([
      { kind: "addSheet", sheet: "附件3-2" },
      { kind: "write", sheet: "附件3-2", row: 0, column: 0, values: [["附件3-2"]] },
    ]);
    const [again] = await openFile(workbook.bytes()).read(["附件3-2"]);
    expect(again?.rows[0]?.[0]).toEqual({ value: "附件3-2", text: "附件3-2", format: "General" });
  });

  test("is written in 宋体 11 and says nothing about who made it", async () => {
    const workbook = newFile();
    await workbook.apply([{ kind: "addSheet", sheet: "表" }]);
    const made = unzip(workbook.bytes());
    const text = (part: string) => new TextDecoder().decode(made.get(part));
    expect(text("xl/styles.xml")).toMatch(/<font><sz val="11"\/>.*?<name val="宋体"\/>/);
    expect([...made.keys()].filter((part) => part.startsWith("docProps"))).toEqual([]);
  });

  test("is the same to the byte when it is made the same way", async () => {
    const make = async () => {
      const workbook = newFile();
      await workbook.apply([{ kind: "addSheet", sheet: "表" }]);
      return workbook.bytes();
    };
    expect(await make()).toEqual(await make());
  });
});
