import { api, docs, loaded, type Assumption } from "./assumption";

const BLOCK = "values,formulas,text,numberFormat,valueTypes";

/** What cells make of what they are given. */
export const contents: readonly Assumption[] = [
  {
    id: "apostrophe-makes-text",
    claim: "前面加一个撇号写入的内容按文字存下，撇号不显示也读不到，数字格式不变",
    async holds(sheet) {
      const range = sheet.getRange("A1:C1");
      range.values = [["'120", "'=1+1", "''甲"]];
      const { values, text, valueTypes, numberFormat } = await loaded(range, BLOCK);
      const said =
        JSON.stringify([values, text]) ===
        JSON.stringify([[["120", "=1+1", "'甲"]], [["120", "=1+1", "'甲"]]]);
      return said && isAll(valueTypes, "String") && isAll(numberFormat, "General");
    },
  },
  {
    id: "text-format-reads-nothing",
    claim: "文本格式的单元格里写入 =1+1、120、95% 原样是文字；开头的撇号要写两个",
    async holds(sheet) {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = "@" as never;
      range.values = [["=1+1", "120", "95%", "''甲"]];
      const { values, valueTypes } = await loaded(range, BLOCK);
      return JSON.stringify(values) === '[["=1+1","120","95%","\'甲"]]' && isAll(valueTypes, "String");
    },
  },
  {
    id: "number-stays-under-text-format",
    claim: "先按常规格式写入数字和公式，再设成文本格式，数字还是数字，公式还是公式",
    async holds(sheet) {
      const range = sheet.getRange("A1:B1");
      range.values = [[120, "=A1+1"]];
      range.numberFormat = "@" as never;
      const { values, formulas } = await loaded(range, BLOCK);
      return values[0]![0] === 120 && formulas[0]![1] === "=A1+1" && values[0]![1] === 121;
    },
  },
  {
    id: "formula-differs-from-its-value",
    claim: "公式读出来是算式、值是结果；像公式的文字两样读出来都是它自己",
    async holds(sheet) {
      const range = sheet.getRange("A1:B1");
      range.values = [["=1+1", "'=1+1"]];
      const { values, formulas } = await loaded(range, BLOCK);
      return JSON.stringify([formulas, values]) === '[[["=1+1","=1+1"]],[[2,"=1+1"]]]';
    },
  },
  {
    id: "error-has-a-type",
    claim: "错误值的类型是 Error，写着 #REF! 的文字不是",
    async holds(sheet) {
      const range = sheet.getRange("A1:B1");
      range.values = [["=1/0", "'#REF!"]];
      const { valueTypes } = await loaded(range, BLOCK);
      return JSON.stringify(valueTypes) === '[["Error","String"]]';
    },
  },
  {
    id: "null-leaves-a-cell",
    claim: "整块写入时 null 的格不动，空文字把格清空",
    cited: docs("excel/excel-add-ins-blank-null-values"),
    async holds(sheet) {
      const range = sheet.getRange("A1:B1");
      range.values = [["甲", "乙"]];
      range.values = [[null, ""]];
      const { values, valueTypes } = await loaded(range, BLOCK);
      return JSON.stringify([values, valueTypes]) === '[[["甲",""]],[["String","Empty"]]]';
    },
  },
  {
    id: "text-knows-no-width",
    claim: "列再窄，读到的显示文字也不会变成 ####",
    cited: api("range"),
    async holds(sheet) {
      const range = sheet.getRange("A1");
      range.values = [[123456.75]];
      range.numberFormat = [["#,##0.00"]];
      range.format.columnWidth = 6;
      const { text } = await loaded(range, BLOCK);
      return text[0]![0] === "123,456.75";
    },
  },
  {
    id: "used-range-of-values",
    claim: "只按内容算的已用区域不包括只有格式的格，空表没有已用区域",
    cited: api("worksheet"),
    async holds(sheet) {
      sheet.getRange("F9").format.font.bold = true;
      const blank = await loaded(sheet.getUsedRangeOrNullObject(true), "address");
      sheet.getRange("B2").values = [["甲"]];
      const filled = await loaded(sheet.getUsedRangeOrNullObject(true), "address");
      return blank.isNullObject && filled.address.endsWith("!B2");
    },
  },
  {
    id: "calendar-tells-itself",
    claim: "函数 DATE(2000,1,1) 在 1900 日期系统里是 36526，在 1904 日期系统里少 1462",
    async holds({ context }) {
      const day = await loaded(context.workbook.functions.date(2000, 1, 1), "value");
      return day.value === 36_526 || day.value === 36_526 - 1462;
    },
  },
];

function isAll(block: readonly (readonly unknown[])[], one: unknown): boolean {
  return block.every((line) => line.every((cell) => cell === one));
}
