import type { AuditedIssue } from "../audit/issue";
import { renamedAnew, surveyOf } from "../audit/reading";
import type { Reading } from "../audit/reading";
import { takingBack, verifying } from "../audit/verified-issues";
import { NOTES_SHEET } from "../notes/note";
import { notesSheet } from "../notes/notes-sheet";
import type { Edit } from "../workbook/edit";
import { CannotDo } from "../workbook/errors";
import type { Workbook } from "../workbook/workbook";
import type { Live } from "./state";

/** What is known of the workbook that notes are kept in. */
interface Known {
  /** Looks at what has happened and was not looked at yet. */
  catchUp(): Promise<void>;
  issues(): readonly AuditedIssue[];
  reading(): Reading;
  /** Takes the notes, and the names that anchor them, as they are now. */
  read(reading: Reading): void;
}

/** 已核实 notes: the only thing that is written beside the pane's buttons. Each is to have its turn. */
export function noteKeeping(
  workbook: Workbook,
  now: () => Date,
  known: Known,
): Pick<Live, "verify" | "takeBack"> {
  const noteDown = async (
    editsOf: (issue: AuditedIssue) => Promise<Edit[]>,
    { id }: AuditedIssue,
    isCalledOff?: () => boolean,
  ) => {
    await known.catchUp();
    const issue = known.issues().find((one) => one.id === id);
    const edits = issue ? await editsOf(issue) : [];
    if (!edits.length) return;
    await workbook.apply(edits, isCalledOff);
    const named = edits.flatMap((edit) => (edit.kind === "name" ? [edit.sheet] : []));
    const [notes, ...snapshots] = await workbook.read([NOTES_SHEET, ...named]);
    known.read(renamedAnew({ ...known.reading(), notes }, snapshots));
  };

  return {
    async verify(issue, note, who, isCalledOff) {
      if (issue.severity === "error") throw new CannotDo("把必改的问题记作已核实");
      const words = { note, who, now: now().toISOString() };
      const edits = async (one: AuditedIssue) =>
        verifying(one, surveyOf(known.reading()), await notesSheet(workbook), words);
      await noteDown(edits, issue, isCalledOff);
    },
    async takeBack(issue, isCalledOff) {
      const edits = async (one: AuditedIssue) => {
        const notes = await notesSheet(workbook);
        return takingBack(one, known.issues(), surveyOf(known.reading()), notes, now().toISOString());
      };
      await noteDown(edits, issue, isCalledOff);
    },
  };
}
