import type Big from "big.js";
import { readAmount } from "../values/amount";
import { tidyAmount } from "../values/amount";
import { address } from "../workbook/cell";
import { textOf } from "./cell-text";
import type { TableLine, Target } from "./target";
import type { Matched } from "./match";
import type { Placement } from "./table-body";
import type { Plan } from "./plan";
import { amountProblem, refusedFor } from "./refusal";
import type { Problem, LeftOut, Refused } from "./refusal";

/** The amounts of rows in the summary that have no source, 万元; they count in the total, so they must be readable. */
export function manualAmounts(
  plan: Plan,
  target: Target,
  lines: readonly TableLine[],
): { amounts: Big[] } | Refused {
  const amounts: Big[] = [];
  const problems: Problem[] = [];
  for (const { entries } of lines) {
    const entry = entries?.[target.amount];
    if (!entry || entry.inherited) continue;
    const amount = readAmount(entry.cell, target.unit);
    if (amount.kind === "amount") amounts.push(tidyAmount(amount.inWan));
    if (amount.kind === "unparsed") problems.push(amountProblem(entry, amount));
  }
  return problems.length ? refusedFor(problems, plan.to.name) : { amounts };
}

/** Tells the user about every row of the summary that has no source. */
export function leftStanding(plan: Plan, target: Target, placed: Placement, { manual }: Matched): LeftOut[] {
  const last = placed.rolled[placed.rolled.length - 1]!;
  return [...placed.manual].map(([line, row]) => {
    const why = manual.find((one) => one.line === line)?.why;
    const [field] = plan.names.map(([name]) => name).filter((name) => textOf(line.cells[name]!) !== "");
    const cell = address(row, target.columns[field ?? plan.names[0]![0]]!);
    const where = row > last ? "原样放在最后" : "原样留着";
    const remark = `${plan.from.name}没有这一行了，旁边 ${line.foreign} 有您写的内容，没有删`;
    return { sheet: target.sheet, cell, why: why === undefined ? remark : `${why}，${where}` };
  });
}
