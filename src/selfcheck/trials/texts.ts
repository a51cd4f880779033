import { same } from "../broken";
import { write } from "../edits";
import type { Scratch, Trial } from "../trial";
import { cellAt } from "../../workbook/snapshot";

const ordinary = [
  "绩效目标",
  "　１２．５　万元（含税）",
  "  前后 有空格  ",
  "第一行\n第二行",
  "<甲>&“乙”👍𠮷",
];
const lookingLike = [
  "120",
  "007",
  "430204199001011234",
  "95%",
  "2019-1-1",
  "=1+1",
  "+A1",
  "'120",
  "TRUE",
  "#REF!",
];

export const texts: readonly Trial[] = [
  {
    id: "text",
    title: "文字写进去什么样，读出来还是什么样",
    advice: "写入后请核对文字；有变样的，请用浏览器版绩表填。",
    run: (_, scratch) => comesBack(scratch, ordinary),
  },
  {
    id: "text-like-number",
    title: "像数字、日期、公式的文字不会被改写",
    advice: "编号、比例、日期写入后请核对；变样的格请先设成“文本”格式再手工填。",
    run: (_, scratch) => comesBack(scratch, lookingLike),
  },
  {
    id: "text-long",
    title: "三万多字的一格一字不少",
    advice: "一格里的文字请写在两千字以内，长的分几格写。",
    run: (_, scratch) => comesBack(scratch, ["长".repeat(32_767)]),
  },
];

async function comesBack(scratch: Scratch, contents: readonly string[]): Promise<void> {
  await scratch.apply(write(scratch.sheet, "B2", [...contents]));
  const read = await scratch.read();
  contents.forEach((content, i) => {
    const { value, text, formula, error } = cellAt(read, 1, 1 + i);
    same(
      [shortened(value), shortened(text), formula, error],
      [shortened(content), shortened(content), undefined, undefined],
    );
  });
}

/** Long enough to tell texts apart, and short enough for a report. */
function shortened(value: unknown): unknown {
  return typeof value === "string" && value.length > 99 ? `${value.slice(0, 9)}… (${value.length})` : value;
}
