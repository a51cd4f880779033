import type { AuditedIssue } from "../../audit/issue";
import { oneCell, parseAddress } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import type { Applied, Marked, Workbook } from "../../workbook/workbook";
import { cellRef } from "../cell-refs";
import { written } from "../words/writes";
import type { PaneActions, Written } from "./pane-actions";

/** Our colours in the sheets: whether there are some, setting them and taking them out. */
export function marksOver(workbook: Workbook): Pick<PaneActions, "hasMarks" | "mark" | "clearMarks"> {
  return {
    hasMarks: async (names) => (await markedSheets(workbook, names)).on.length > 0,
    mark: async (issues) =>
      leftBehind(await workbook.apply([...clearing(issues.map(({ sheet }) => sheet)), ...markEdits(issues)])),
    clearMarks: async (sheets) => leftBehind(await workbook.apply(clearing(sheets))),
  };
}

function leftBehind(applied: Applied | void): Written | undefined {
  const said = leftAlone(applied);
  return said.length > 0 ? { sentence: said.join("；"), cells: [] } : undefined;
}

/** What the host would not take away, or could not read; nothing where all went well. */
export function leftAlone(applied: Applied | void): string[] {
  const { marksLeftOn = [], unreadOn = [] } = applied ?? {};
  return [
    ...(marksLeftOn.length > 0 ? [written.marksLeft(marksLeftOn)] : []),
    ...(unreadOn.length > 0 ? [written.formatsUnread(unreadOn)] : []),
  ];
}

/** Takes our colours out of all sheets that people see. */
export async function clearAllMarks(workbook: Workbook): Promise<Applied> {
  const visible = (await workbook.sheets()).filter(({ visibility }) => visibility === "visible");
  const { on, unreadOn } = await markedSheets(
    workbook,
    visible.map(({ name }) => name),
  );
  const applied = on.length ? await workbook.apply(clearing(on)) : undefined;
  return { ...applied, unreadOn };
}

async function markedSheets(workbook: Workbook, names: readonly string[]): Promise<Marked> {
  if (workbook.marked) return workbook.marked(names);
  const sheets = await workbook.read(names, { layout: true });
  return { on: sheets.flatMap(({ name, layout }) => (layout?.marks.length ? [name] : [])), unreadOn: [] };
}

const clearing = (sheets: readonly string[]) =>
  [...new Set(sheets)].map((sheet): Edit => ({ kind: "clearMarks", sheet }));

/** Colours the cells of open 必改 and 待核实; a cell that has both is 必改. */
function markEdits(issues: readonly AuditedIssue[]): Edit[] {
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
