import { isBlank, labelKey } from "../../values/text";
import type { Snapshot } from "../../workbook/snapshot";

type Row = Snapshot["rows"][number] & object;
interface Texts {
  readonly left: number;
  readonly right: number;
  readonly texts: readonly string[];
}

const remembered = new WeakMap<Row, Texts>();

/** The texts that stand in a row between two columns, blank ones left out. */
export function textsIn(
  { rows }: Pick<Snapshot, "rows">,
  row: number,
  left: number,
  right: number,
): readonly string[] {
  const cells = rows[row];
  if (!cells) return [];
  // Asked several times while a table is read, and of the same rows again while people type elsewhere.
  const before = remembered.get(cells);
  if (before?.left === left && before.right === right) return before.texts;
  const texts = cells
    .slice(left, right + 1)
    .flatMap((cell) => (cell && !isBlank(cell.text) ? [cell.text.trim()] : []));
  remembered.set(cells, { left, right, texts });
  return texts;
}

export type RowKind = "note" | "total" | "example" | "columnNumbers";

const kinds = new WeakMap<readonly string[], { readonly kind: RowKind | undefined }>();

/** What a row's texts make of it; undefined for one like any other. */
export function kindOf(texts: readonly string[]): RowKind | undefined {
  const before = kinds.get(texts);
  if (before) return before.kind;
  const kind = KINDS.find(([, is]) => is(texts))?.[0];
  kinds.set(texts, { kind });
  return kind;
}

/** The first that fits. */
const KINDS: readonly (readonly [RowKind, (texts: readonly string[]) => boolean])[] = [
  ["note", isNote],
  ["total", isTotal],
  ["example", isExample],
  ["columnNumbers", isColumnNumbers],
];

const NOTE = /^(注|备注|说明|填表说明|填报说明|编报说明|填表要求)[0-9一二三]?([：:.、]|$)|^附件\s*\d/;
const SIGNATURE =
  /^(填表人|填报人|制表人|编制人|经办人|审核人|负责人|单位负责人|财务负责人|联系人|联系电话|填报日期|填表日期|填报单位|单位（?盖章）?|（盖章）)|^(制表|复核|审核|经办|审批)[：:]/;

/** A row that belongs to the paper around the table: the table has ended above it. */
function isNote([first, ...more]: readonly string[]): boolean {
  return first !== undefined && (NOTE.test(first) || (SIGNATURE.test(first) && more.length < 4));
}

/** 合计 or 小计, maybe with a number in front. */
function isTotal(texts: readonly string[]): boolean {
  const first = texts.find((text) => !/^\d+$/.test(text)) ?? "";
  return /^(合计|总计|小计|共计|总合计|本页合计|(?:金额|资金)合计|合计金额)$/.test(labelKey(first));
}

/** A row that shows how to fill in the table. */
function isExample([first = ""]: readonly string[]): boolean {
  return /^(示例|样例|范例|填写示例|填报示例|例如|例)([：:0-9一二三]|$)/.test(first);
}

/** The numbers of the columns below the headings: 1 2 3 …, or 甲 乙 1 2 …. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !/^(甲|乙|丙|丁|栏次)$/.test(text));
  return numbers.length >= 3 && numbers.every((text, i) => text.replace(/[()（）]/g, "") === String(i + 1));
}
