import type { AuditedIssue } from "../../audit/issue";
import { oneCell, parseAddress } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { cellRef } from "../places";

/** Colours the cells of open 必改 and 待核实; a cell that has both is 必改. */
export function markEdits(issues: readonly AuditedIssue[]): Edit[] {
  const levels = new Map<string, { sheet: string; level: "error" | "warning"; range: Range }>();
  for (const level of ["warning", "error"] as const) {
    for (const issue of issues.filter((one) => one.severity === level && !one.verified)) {
      for (const cell of issue.cells) {
        const { sheet, address } = cellRef(issue.sheet, cell);
        const at = parseAddress(address);
        if (at) levels.set(`${sheet}!${address}`, { sheet, level, range: oneCell(at.row, at.column) });
      }
    }
  }
  const edits = new Map<string, Edit & { kind: "mark" }>();
  for (const { sheet, level, range } of levels.values()) {
    const key = `${level}!${sheet}`;
    const ranges = [...(edits.get(key)?.ranges ?? []), range];
    edits.set(key, { kind: "mark", sheet, ranges, level });
  }
  return [...edits.values()];
}
