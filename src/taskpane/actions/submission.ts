import { takingBack, verifying } from "../../audit/verified";
import { notesSheet } from "../../notes/notes-sheet";
import { rules } from "../../rules/index";
import { inspect } from "../../submission/inspect";
import { reportOf } from "../../submission/report";
import { reportSheet } from "../../submission/report-sheet";
import type { Edit } from "../../workbook/edit";
import type { ActsOn, PaneActions, Written } from "./pane-actions";
import { written } from "../words/written";

/** What the buttons of 报送检查 do. */
export function submissionOver(
  { workbook, sets, now }: ActsOn,
  apply: (edits: readonly Edit[], sentence: string) => Promise<Written>,
): Pick<PaneActions, "inspect" | "insertReport" | "verify" | "takeBack"> {
  return {
    async inspect() {
      if (workbook.can.mark) await clearMarks();
      return inspect(workbook, { sets, rules }, now());
    },

    async insertReport(inspection) {
      const taken = (await workbook.sheets()).map(({ name }) => name);
      const { sheet, edits } = reportSheet(reportOf(inspection), taken);
      return { ...(await apply(edits, written.inserted(sheet))), cells: [] };
    },

    async verify(inspection, issue, note, who) {
      const words = { note, who, now: now().toISOString() };
      await workbook.apply(verifying(issue, inspection, await notesSheet(workbook), words));
    },

    async takeBack(inspection, issue) {
      const notes = await notesSheet(workbook);
      const edits = takingBack(issue, inspection.issues, inspection, notes, now().toISOString());
      if (edits.length) await workbook.apply(edits);
    },
  };

  async function clearMarks(): Promise<void> {
    const visible = (await workbook.sheets()).filter(({ visibility }) => visibility === "visible");
    const sheets = await workbook.read(
      visible.map(({ name }) => name),
      { layout: true },
    );
    const marked = sheets.filter(({ layout }) => layout?.marks.length);
    if (marked.length) {
      await workbook.apply(marked.map(({ name }): Edit => ({ kind: "clearMarks", sheet: name })));
    }
  }
}
