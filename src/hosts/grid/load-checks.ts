import type { Worksheet } from "@univerjs/core";
import type { Snapshot } from "../../workbook/snapshot";
import type { Grid } from "./univer";
import { addRule, ruleOf } from "./validations";

/** Lists that are written out and numbers are checked while typing; other checks wait for Excel or WPS. */
export function addChecks(grid: Grid, sheet: Worksheet, { layout }: Snapshot): void {
  for (const { range, kind, choices } of layout?.validations ?? []) {
    if (kind === "list" && choices) {
      addRule(grid, sheet, ruleOf({ kind, choices, message: "请从下拉列表里选。" }, [range]));
    } else if (kind === "number") {
      addRule(grid, sheet, ruleOf({ kind, message: "请填数字。" }, [range]));
    }
  }
}
