import { errorFor } from "../cells";
import { answered, numberOf, part, valueOf, XL, type Sheet } from "../jsapi";
import { setting, type Assumption } from "./assumption";

/** Longer than VBA takes in an array. */
const LONG = "长".repeat(32_767);

const at = (sheet: Sheet, address: string) => answered(sheet.Range(address), "Range");
const put = (sheet: Sheet, address: string, value: unknown) =>
  void (at(sheet, address).Value2 = value as never);
const values = (sheet: Sheet, ...addresses: string[]) =>
  addresses.map((address) => valueOf(at(sheet, address), "Value2") ?? null);
const isBlank = (value: unknown) => value === null || value === undefined || value === "";

/** What cells make of what they are given, and how they are found. */
export const contents: readonly Assumption[] = [
  {
    id: "Range.Value2 = text",
    claim: "写一格文字，读出来一样",
    tryOn: (sheet) => setting(at(sheet, "A1"), "Value2", "甲 乙\n丙"),
  },
  {
    id: "Range.Value2 = number",
    claim: "写一格数字，读出来一样",
    tryOn: (sheet) => setting(at(sheet, "A1"), "Value2", 226.5),
  },
  {
    id: "Range.Value2 = table",
    claim: "一次写一片，每格都写进去",
    tryOn(sheet) {
      put(sheet, "A1:B2", [
        ["甲", 1],
        ["乙", 2],
      ]);
      const seen = values(sheet, "A1", "B1", "A2", "B2");
      return { seen, before: [null, null, null, null], wanted: ["甲", 1, "乙", 2] };
    },
  },
  {
    id: "Range.Value2 = null",
    claim: "写入 null 把格清空",
    tryOn(sheet) {
      put(sheet, "A1", "甲");
      put(sheet, "A1", null);
      return { seen: isBlank(values(sheet, "A1")[0]), before: false, wanted: true };
    },
  },
  {
    id: "Range.ClearContents",
    claim: "清空一格，格式还在",
    tryOn(sheet) {
      put(sheet, "A1", "甲");
      at(sheet, "A1").NumberFormat = "0.00";
      at(sheet, "A1").ClearContents();
      const seen = [isBlank(values(sheet, "A1")[0]), valueOf(at(sheet, "A1"), "NumberFormat")];
      return { seen, before: [false, "0.00"], wanted: [true, "0.00"] };
    },
  },
  {
    id: "Range.Value2 = apostrophe",
    claim: "前面加一个撇号写入的内容按文字存下，撇号读不到",
    tryOn(sheet) {
      put(sheet, "A1", "'007");
      put(sheet, "A2", "'2026-1-1");
      put(sheet, "A3", "'=1+1");
      return { seen: values(sheet, "A1", "A2", "A3"), wanted: ["007", "2026-1-1", "=1+1"] };
    },
  },
  {
    id: "Range.Value2 = long text",
    claim: "三万多字的一格一字不少",
    tryOn(sheet) {
      put(sheet, "A1", LONG);
      return { seen: String(values(sheet, "A1")[0] ?? "").length, before: 0, wanted: LONG.length };
    },
  },
  {
    id: "Range.Formula",
    claim: "公式写入后，读得到算式，也读得到结果",
    tryOn(sheet) {
      put(sheet, "A1", "=1+1");
      const seen = [...values(sheet, "A1"), valueOf(at(sheet, "A1"), "Formula")];
      return { seen, before: [null, ""], wanted: [2, "=1+1"] };
    },
  },
  {
    id: "Range.Value2 of an error",
    claim: "错误值读出来是它的编号，显示的是它的名字",
    tryOn(sheet) {
      put(sheet, "A1", "=1/0");
      const seen = [errorFor(values(sheet, "A1")[0]), valueOf(at(sheet, "A1"), "Text")];
      return { seen, wanted: ["#DIV/0!", "#DIV/0!"] };
    },
  },
  {
    id: "Range.SpecialCells(errors)",
    claim: "一片里有几格错误值，数得出来",
    tryOn(sheet) {
      put(sheet, "A1", "=1/0");
      put(sheet, "A2", "=1+1");
      const found = answered(
        at(sheet, "A1:B3").SpecialCells(XL.formulas as never, XL.errors),
        "SpecialCells",
      );
      return { seen: numberOf(found, "Count"), wanted: 1 };
    },
  },
  {
    id: "Range.SpecialCells(constants)",
    claim: "一片里哪些格填了，找得出来",
    tryOn(sheet) {
      put(sheet, "A1", "甲");
      put(sheet, "B2", 1);
      const found = answered(at(sheet, "A1:C3").SpecialCells(XL.constants as never), "SpecialCells");
      return { seen: numberOf(found, "Count"), wanted: 2 };
    },
  },
  {
    id: "WorksheetFunction.CountA",
    claim: "一片里有几格填了，数得出来",
    tryOn(sheet, app) {
      put(sheet, "A1", "甲");
      put(sheet, "B2", 1);
      return { seen: part(app, "WorksheetFunction").CountA(at(sheet, "A1:C3") as never), wanted: 2 };
    },
  },
  {
    id: "Range.Find",
    claim: "找得到最后填了的一行",
    tryOn(sheet) {
      put(sheet, "B7", "甲");
      const { formulas, part: within, byRows, previous } = XL;
      const cells = part(sheet, "Cells");
      const last = cells.Find("*", undefined, formulas, within, byRows, previous as never, false as never);
      return { seen: numberOf(answered(last, "Find"), "Row"), wanted: 7 };
    },
  },
  {
    id: "Worksheet.UsedRange",
    claim: "工作表用到哪里，读得出来",
    tryOn(sheet) {
      put(sheet, "B2", "甲");
      put(sheet, "D5", "乙");
      const range = part(sheet, "UsedRange");
      // From A1 or from B2, as the build has it.
      return { seen: /(A1|B2):D5$/.test(String(range.Address(false, false))), before: false, wanted: true };
    },
  },
];
