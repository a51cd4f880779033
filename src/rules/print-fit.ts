import type { FilledForm, Place } from "../forms/filled";
import { growsOverPages, printOf } from "../forms/print";
import { address, columnLetters } from "../workbook/cell";
import { defineRule, right, wrong } from "../audit/rule";

const ONE_PAGE = { page: { orientation: "portrait", fitToWidth: 1, fitToHeight: 1 } } as const;
const ONE_WIDE = { page: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0 } } as const;

const FUND = `## fund
       | 专项名称 | 惠民项目资金 |
       | 部门名称 | 合江街道办事处 |
       | 专项长期绩效目标 | 小区环境逐年改善 |
       | 专项年度绩效目标 | 完成两个小区改造 |`;
const LIST = `| 支出方向 | 数量指标 |\n| 设备维护 | 每月巡检1次 |\n| 网络租用 | 3条专线 |`;

/** Text cut off by its row is text-overflows-print's. */
export default defineRule({
  id: "print-fit",
  title: "打印在A4纸上，表和盖章栏完整",
  why: "纸质表要盖章报送，印缺了列、盖章栏单独成页的表会被退回。",
  basis: "实务（纸质盖章）",
  confidence: "likely",
  when: "submission",
  watches: ["*"],
  messages: {
    wide: {
      title: "右边的列可能印到另一页",
      severity: "warning",
      text: "“{sheet}”没有设成{orientation}、一页宽，右边的列可能印到另一页。",
      remedy: "请在“页面布局”里把纸张方向设为{orientation}，缩放选“将所有列调整为一页”。",
    },
    seal: {
      title: "盖章、签名会印到下一页",
      severity: "warning",
      text: "“{sheet}”一页印不下，盖章、签名的地方会印到下一页。",
      remedy: "请在“页面布局”里把缩放改为“将工作表调整为一页”。",
    },
    headings: {
      title: "后面的页没有表头",
      severity: "hint",
      text: "“{sheet}”要印好几页，后面的页没有表头。",
      remedy: "请在“页面布局”的“打印标题”里，把表头行设为“顶端标题行”。",
    },
    hidden: {
      title: "隐藏的内容打印不出来",
      severity: "warning",
      text: "“{sheet}”的{hidden}是隐藏的，打印不出来。",
      remedy: "请取消隐藏；确实不用印的，移到别的工作表。",
    },
  },
  remedy: "请在“页面布局”里调整，再看一下打印预览。",
  examples: [
    { ...right("横向、一页宽的支出方向表", LIST), layout: ONE_WIDE },
    { ...right("纵向、整张一页的申报表", FUND), layout: ONE_PAGE },
    right("没有设过页面，本来就印得下的申报表", FUND),
    { ...wrong("支出方向表还是纵向", LIST, { at: "A1", says: "wide" }), layout: ONE_PAGE },
    {
      ...wrong("一行加高到一页印不下，盖章栏到了下一页", FUND, { at: "A1", says: "seal" }),
      layout: {
        heights: new Map([
          [2, 409],
          [3, 409],
        ]),
      },
    },
    {
      ...wrong("行太多又没有设打印标题", LIST, { at: "A1", says: "headings" }),
      layout: {
        ...ONE_WIDE,
        heights: new Map([
          [1, 400],
          [2, 400],
        ]),
      },
    },
    {
      ...wrong("有一行、一列隐藏着", LIST, { at: "B3", says: "hidden" }),
      layout: { ...ONE_WIDE, hiddenRows: new Set([2]), hiddenColumns: new Set([1]) },
    },
  ],
  *check(form, { submission }) {
    const layout = submission?.sheets.get(form.sheet.name)?.layout;
    if (!layout) return;
    const print = printOf(form, layout);
    const facts = {
      sheet: form.sheet.name,
      orientation: print.orientation === "landscape" ? "横向" : "纵向",
    };
    const at = corner(form);
    if (!print.fitsWidth) yield { at, says: "wide", facts };
    if (!print.isOnePage && !growsOverPages(form)) yield { at, says: "seal", facts };
    if (!print.isOnePage && growsOverPages(form) && !print.repeatsHeadings) {
      yield { at, says: "headings", facts };
    }
    const { hiddenRows, hiddenColumns } = print;
    if (!hiddenRows.length && !hiddenColumns.length) return;
    const parts = [
      ...(hiddenRows.length ? [`第${hiddenRows.map((row) => row + 1).join("、")}行`] : []),
      ...(hiddenColumns.length ? [`${hiddenColumns.map(columnLetters).join("、")}列`] : []),
    ];
    const first = address(hiddenRows[0] ?? form.area.top, hiddenColumns[0] ?? form.area.left);
    yield {
      at: { sheet: form.sheet.name, address: first },
      says: "hidden",
      facts: { ...facts, hidden: parts.join("、") },
    };
  },
});

const corner = ({ sheet, area }: FilledForm): Place => ({
  sheet: sheet.name,
  address: address(area.top, area.left),
});
