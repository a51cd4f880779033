import {
  AnswerLost,
  CellBeingEdited,
  HostRefused,
  SheetNameTaken,
  SheetProtected,
  WorkbookError,
} from "../workbook/errors";
import { HalfWritten, Outdated, TakenBack } from "./actions/write";
import type { Edit } from "../workbook/edit";
import {
  afterWriting,
  answerLost,
  beingEdited,
  nameTaken,
  notAnswered,
  outdated,
  partly,
  protectedSheet,
  takenBack,
  unknown,
  UNTOUCHED,
} from "./words/writes";
import { RETRY } from "./words/shared";

/** Something that went wrong, as it is shown: what to do, and that nothing was lost. */
export interface Failure {
  readonly icon: "locked" | "wrong";
  readonly title: string;
  readonly text: string;
  readonly safe?: string;
  /** Nobody knows why: 自检 may tell. */
  readonly isUnexplained?: true;
  /** The word on the button that tries once more; absent where that would be in vain. */
  readonly retry?: string;
  /** Trying again takes the next free name for the sheet. */
  readonly isNameTaken?: true;
  /** Takes back what was written before it stopped. */
  readonly undo?: HalfWritten["undo"];
}

/** `hasWritten`: something was written before it went wrong. */
export function failureOf(problem: unknown, hasWritten = false): Failure {
  if (problem instanceof TakenBack) {
    const text = problem.reason instanceof WorkbookError ? problem.reason.message : takenBack.text;
    return { icon: "wrong", title: takenBack.title, text, safe: UNTOUCHED, retry: RETRY };
  }
  if (hasWritten && !(problem instanceof HalfWritten)) return { icon: "wrong", ...afterWriting };
  if (problem instanceof SheetProtected) {
    const { title, text } = protectedSheet;
    return { icon: "locked", title: title(problem.sheet), text, safe: UNTOUCHED, retry: RETRY };
  }
  if (problem instanceof SheetNameTaken) {
    const { title, text, go } = nameTaken;
    const free = `${problem.sheet} (2)`;
    return { icon: "wrong", title: title(problem.sheet), text: text(free), retry: go, isNameTaken: true };
  }
  if (problem instanceof HalfWritten) {
    const { done, notDone } = problem.partly;
    const text = partly.done(places(done)) + partly.notDone(places(notDone));
    return {
      icon: "wrong",
      title: partly.title,
      text,
      retry: RETRY,
      ...(problem.undo && { undo: problem.undo }),
    };
  }
  if (problem instanceof Outdated) {
    const { title, text } = outdated;
    const { sheet, address } = problem.cell;
    return { icon: "wrong", title: title(`${sheet} ${address}`), text, safe: UNTOUCHED };
  }
  if (problem instanceof CellBeingEdited) {
    const said = problem.isTold ? beingEdited : notAnswered;
    return { icon: "wrong", ...said, safe: UNTOUCHED, retry: RETRY };
  }
  if (problem instanceof AnswerLost) {
    return { icon: "wrong", ...answerLost(problem.sheets), retry: RETRY, isUnexplained: true };
  }
  if (problem instanceof HostRefused) {
    const { message: text } = problem;
    return { icon: "wrong", title: unknown.title, text, retry: RETRY, isUnexplained: true };
  }
  if (problem instanceof WorkbookError) {
    return { icon: "wrong", title: unknown.title, text: problem.message, safe: UNTOUCHED, retry: RETRY };
  }
  return { icon: "wrong", title: unknown.title, text: unknown.text, retry: RETRY, isUnexplained: true };
}

/** 附件3-1 第5至7行: the rows that edits write into, sheet by sheet. */
function places(edits: readonly Edit[]): string {
  const rows = new Map<string, { from: number; to: number }>();
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    const [from, to] = [edit.row + 1, edit.row + edit.values.length];
    const known = rows.get(edit.sheet);
    rows.set(edit.sheet, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) });
  }
  const named = [...rows].map(([sheet, { from, to }]) => partly.rows(sheet, from, to));
  return named.join("、") || (edits.length ? partly.others : partly.nothing);
}
