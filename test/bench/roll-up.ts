import { rules } from "../../src/rules/index";
import type { TemplateSet } from "../../src/forms/definition";
import type { FileWorkbook } from "../../src/hosts/file/open";
import { oneClick } from "../../src/summary/one-click";

/** One click and its edits; fails loudly where it is refused, so that nothing is measured that did not happen. */
export async function rolledUp(workbook: FileWorkbook, sets: readonly TemplateSet[]): Promise<void> {
  const { result } = await oneClick(workbook, { sets, rules }, {}, new Date());
  if (result.kind !== "done") throw new Error(result.sentence);
  await workbook.apply(result.edits);
}
