import { RowsCannotMove } from "../../../workbook/errors";
import { checkNotFull, checkRowsUnused } from "../../../workbook/promises";
import type { Shift } from "../../../workbook/row-shift";
import { relationshipsOf } from "../relationships";
import { filledAreas } from "./sheet-formulas";
import { rootOf, type Draft } from "./draft";
import { isElement, open, toText, type Element } from "./element";
import type { SheetData } from "./sheet-data";
import { sheetDataOf, type Sheet } from "./sheet";
import { usesInFormulas, unreadNames, usesInParts } from "./uses";

/** Things that stand at cells by means we do not move along, by the element of the sheet that shows them. */
const ANCHORED: Readonly<Record<string, string>> = {
  drawing: "有图片、图表或控件",
  legacyDrawing: "有批注或控件",
  oleObjects: "有嵌入的对象",
  controls: "有控件",
  tableParts: "有“套用表格格式”的表格",
  customSheetViews: "有自定义视图",
  scenarios: "有方案",
  dataConsolidate: "有合并计算",
  cellWatches: "有监视的单元格",
  webPublishItems: "有发布为网页的区域",
  smartTags: "有智能标记",
};

const RELATED: Readonly<Record<string, string>> = {
  pivotTable: "有数据透视表",
  queryTable: "有外部数据",
  comments: "有批注",
  threadedComment: "有批注",
  table: "有“套用表格格式”的表格",
};

/** Throws RowsCannotMove when something on the sheet or referring to it would not move along with its rows. */
export function checkRowsCanMove(draft: Draft, sheet: Sheet, shift: Shift): void {
  const root = rootOf(draft, sheet.part);
  const why = anchored(root) ?? related(draft, sheet) ?? extended(root) ?? crossed(draft, sheet, shift);
  if (why !== undefined) throw new RowsCannotMove(sheet.name, shift.at, why);
  checkNotFull(sheet.name, shift, lastRowOf(sheetDataOf(sheet, root)));
  checkRowsUnused(sheet.name, shift, usesInFormulas(draft, sheet));
  checkRowsUnused(sheet.name, shift, unreadNames(draft));
  checkRowsUnused(sheet.name, shift, usesInParts(draft, sheet));
}

function anchored(root: Element): string | undefined {
  for (const node of open(root)) {
    if (!isElement(node)) continue;
    // What only newer programs know stands in an alternative, with the same names inside.
    const names = node.name === "AlternateContent" ? tagsIn(toText(node)) : [node.name];
    const found = Object.keys(ANCHORED).find((name) => names.includes(name));
    if (found !== undefined) return ANCHORED[found];
    if (node.name === "conditionalFormatting" && /<(?:\w{1,9}:)?cfvo\s[^<>]*"formula"/.test(toText(node))) {
      return "有按公式分级的条件格式";
    }
  }
  return undefined;
}

function tagsIn(text: string): string[] {
  return Array.from(text.matchAll(/<(?:[\w.-]+:)?(\w+)/g), ([, name]) => name!);
}

function related(draft: Draft, sheet: Sheet): string | undefined {
  const types = relationshipsOf(draft.parts, sheet.part).map((one) => one.type);
  return types.map((type) => RELATED[type]).find((why) => why !== undefined);
}

function extended(root: Element): string | undefined {
  const extensions = open(root).find((node): node is Element => isElement(node) && node.name === "extLst");
  const hasAreas = extensions && /<(?:[\w.-]+:)?(?:sqref|f)\b/.test(toText(extensions));
  return hasAreas ? "有引用别的工作表的数据验证、新式条件格式或迷你图" : undefined;
}

function crossed(draft: Draft, sheet: Sheet, { at, by }: Shift): string | undefined {
  const last = at - by - 1;
  for (const { kind, range } of filledAreas(draft, sheet)) {
    if (kind === "dataTable") return "有模拟运算表";
    const isSplit = range.top < at && range.bottom >= at;
    const isCut = by < 0 && range.top <= last && range.bottom > last;
    if (isSplit || isCut) return "有跨行的数组公式";
  }
  return undefined;
}

function lastRowOf({ rows }: SheetData): number {
  return rows.reduce((most, row) => Math.max(most, row.number), -1);
}
