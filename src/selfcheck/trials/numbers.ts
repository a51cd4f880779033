import { same } from "../broken";
import { style, write } from "../edits";
import type { Scratch, Trial } from "../trial";
import { cellAt, type CellValue } from "../../workbook/snapshot";

/** Value, number format, and the text it shows. */
type Shown = readonly [CellValue, string, string];

const numbers: readonly Shown[] = [
  [226, "General", "226"],
  [0, "General", "0"],
  [-12.5, "General", "-12.5"],
  [226, "0.00", "226.00"],
  [12345.678, "#,##0.00", "12,345.68"],
  [0.1 + 0.2, "0.0", "0.3"],
  [false, "General", "FALSE"],
];
const percentages: readonly Shown[] = [
  [0.95, "0%", "95%"],
  [0.1234, "0.00%", "12.34%"],
];
const dates: readonly Shown[] = [
  [43466, "yyyy-mm-dd", "2019-01-01"],
  [43466, 'yyyy"年"m"月"', "2019年1月"],
];

export const values: readonly Trial[] = [
  {
    id: "number",
    title: "数字不走样，小数位照样显示",
    advice: "金额写入后请逐格核对；不对的请手工改，并把结果文件发给信息科。",
    run: (_, scratch) => shows(scratch, numbers),
  },
  {
    id: "percentage",
    title: "百分数照样显示",
    advice: "百分数写入后请核对；不对的请把格式改成“百分比”再填。",
    run: (_, scratch) => shows(scratch, percentages),
  },
  {
    id: "date",
    title: "日期照样显示",
    advice: "日期请写成文字，例如“2026年1月”。",
    run: (_, scratch) => shows(scratch, dates),
  },
];

async function shows(scratch: Scratch, all: readonly Shown[]): Promise<void> {
  const { sheet } = scratch;
  await scratch.apply(
    ...all.map(([, numberFormat], i) => style(sheet, `B${i + 1}`, { numberFormat })),
    write(sheet, "B1", ...all.map(([value]) => [value])),
  );
  const read = await scratch.read();
  const seen = all.map((_, i) => cellAt(read, i, 1)).map(({ value, format, text }) => [value, format, text]);
  same(seen, all);
}
