import { moneyUnitIn } from "../../values/amount";
import { isBlank } from "../../values/text";
import { cellAt } from "../../workbook/snapshot";
import type { FieldDefinition, FormDefinition, TemplateSet } from "../definition";
import type { Outline } from "./outline";
import { rowsFrom } from "./rows";
import type { Sheet } from "./rows";

/** What stands for a district's set where a form is understood by its words: no forms, limits or choices of its own. */
export const GENERAL: TemplateSet = {
  set: "",
  name: "通用规则",
  since: 2000,
  basis: "通用规则（没有官方表样）",
  order: [],
  forms: new Map(),
  library: [],
  limits: {},
  rules: {},
  clauses: {},
};

type Rest = Omit<FormDefinition, "fields" | "tables" | "labels">;

/** What is known of an understood form besides its fields: its name, whose it is, its unit. */
export function kindOfForm(
  outline: Outline,
  sheet: Sheet,
  fields: ReadonlyMap<string, FieldDefinition>,
): Rest {
  const title = (outline.title?.text ?? outline.called ?? "").replace(/\s+/g, " ").trim();
  const has = (is: FieldDefinition["is"]) =>
    [...fields.values()].some((field) => field.is === is && !field.table);
  const isDepartment = /整体/.test(title) || (!has("fundName") && has("basicExpenditure"));
  const is = isDepartment ? ("department" as const) : has("fundName") ? ("fund" as const) : undefined;
  const name = title === "" ? sheet.snapshot.name : title;
  return {
    id: "inferred",
    set: "",
    inferred: true,
    ...(is && { is }),
    number: "",
    name,
    title: name,
    otherTitles: [],
    titleKeys: [],
    unit: unitOf(outline, sheet),
    unofficial: false,
    head: [],
    foot: [],
    picture: [],
    cells: [],
    merges: [],
    repeat: {},
    widths: [],
    heights: {},
    page: { orientation: "portrait" },
    help: {},
    aliases: {},
  };
}

/** No unit of a district spends so many 万元 on one project; whoever writes it and names no unit means 元. */
const HUGE = 100_000;

/** The unit that any line of a form says; 元 where amounts without one can be nothing else. */
function unitOf({ top, bottom, singles, tables }: Outline, sheet: Sheet): "元" | "万元" {
  const firstTable = Math.min(bottom, ...tables.map(({ header }) => header.top));
  for (const row of rowsFrom(sheet, Math.max(0, top - 2), firstTable)) {
    for (const { text } of sheet.words.get(row) ?? []) {
      const unit = text.length <= 60 ? moneyUnitIn(text) : undefined;
      if (unit === "元" || unit === "万元") return unit;
    }
  }
  const amounts = singles.filter(({ kind, value }) => kind === "amount" && value);
  const isHuge = amounts.some(({ value }) => {
    const cell = cellAt(sheet.snapshot, value!.top, value!.left);
    const number = isBlank(cell.text) ? 0 : Number(cell.text.replace(/[,，\s]/g, ""));
    return number >= HUGE;
  });
  return isHuge ? "元" : "万元";
}
