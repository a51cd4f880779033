import { takingBack, verifying } from "../../audit/verified-issues";
import { notesSheet } from "../../notes/notes-sheet";
import { rules } from "../../rules/index";
import { fetched } from "../../workbook/fetched";
import { clearAllMarks, leftAlone } from "./marks";
import type { ActsOn, PaneActions } from "./pane-actions";
import type { Apply } from "./write";
import { written } from "../words/writes";

/** Files of their own, which only those load who mail a workbook; a page may ask for them before anybody does. */
export const inspecting = () =>
  fetched(import(/* webpackChunkName: "submission" */ "../../submission/inspect"));
const lookingBack = () => fetched(import(/* webpackChunkName: "submission" */ "../../submission/lost-looks"));
const reporting = () => fetched(import(/* webpackChunkName: "submission" */ "../../submission/report"));
const reportPages = () =>
  fetched(import(/* webpackChunkName: "submission" */ "../../submission/report-page"));
const reportSheets = () =>
  fetched(import(/* webpackChunkName: "submission" */ "../../submission/report-sheet"));

/** What the buttons of 报送检查 do. */
export function submissionOver(
  { workbook, sets, now }: ActsOn,
  apply: Apply,
): Pick<
  PaneActions,
  "inspect" | "restyle" | "reportPage" | "insertReport" | "insertSheet" | "verify" | "takeBack"
> {
  const insertSheet: PaneActions["insertSheet"] = async (draw) => {
    const taken = (await workbook.sheets()).map(({ name }) => name);
    const { sheet, edits } = draw(taken);
    return { ...(await apply(edits, written.inserted(sheet))), cells: [], sheets: [sheet] };
  };
  return {
    insertSheet,

    async inspect(asked) {
      const cleared = workbook.can.mark ? await clearAllMarks(workbook) : undefined;
      const { inspect } = await inspecting();
      return {
        ...(await inspect(workbook, { sets, rules }, now(), asked)),
        isUnmarked: cleared !== undefined && !cleared.marksLeftOn?.length,
        leftAlone: leftAlone(cleared),
      };
    },

    async restyle(sheets) {
      const { looksBack } = await lookingBack();
      const edits = await looksBack(workbook, sets, sheets);
      return { ...(await apply(edits, written.restyled(sheets))), sheets };
    },

    async reportPage(inspection) {
      const [{ reportOf }, { reportPage }] = await Promise.all([reporting(), reportPages()]);
      return reportPage(reportOf(inspection));
    },

    async insertReport(inspection) {
      const [{ reportOf }, { reportSheet }] = await Promise.all([reporting(), reportSheets()]);
      return insertSheet((taken) => reportSheet(reportOf(inspection), taken));
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
}
