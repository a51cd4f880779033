import {
  AnswerLost,
  CellBeingEdited,
  HostRefused,
  SheetNameTaken,
  SheetProtected,
  WorkbookError,
} from "../workbook/errors";
import { HalfWritten, Outdated, TakenBack } from "./actions/write";
import { OWN_SHEET } from "../forms/read/survey";
import type { PartlyApplied } from "../workbook/errors";
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
  /** Takes back what was written before it stopped, and where that is. */
  readonly undo?: HalfWritten["undo"];
  readonly where?: HalfWritten["where"];
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
    const { where, undo } = problem;
    return {
      ...{ icon: "wrong", title: partly.title, text: halfWritten(problem.partly), retry: RETRY, where },
      ...(undo && { undo }),
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
    const sheets = problem.sheets.filter((sheet) => !OWN_SHEET.test(sheet));
    return { icon: "wrong", ...answerLost(sheets), retry: RETRY, isUnexplained: true };
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

/** What is there, what may be there, and what is not. */
function halfWritten({ done, notDone, half }: PartlyApplied): string {
  const begun = half.length ? partly.half(places(half)) : "";
  const left = notDone.filter((edit) => !half.includes(edit));
  return partly.done(places(done)) + begun + (left.length ? partly.notDone(places(left)) : "");
}

/** 新建的附件3-3、附件3-1 第5至7行、附件3-1 的样子: what edits are about, sheet by sheet. */
function places(edits: readonly Edit[]): string {
  const named = new Set<string>();
  const shown = edits.filter(({ sheet }) => !OWN_SHEET.test(sheet));
  if (shown.length < edits.length) named.add(partly.own);
  const rows = new Map<string, { from: number; to: number }>();
  for (const edit of shown) {
    if (edit.kind === "addSheet") named.add(partly.added(edit.sheet));
    if (edit.kind === "removeSheet") named.add(partly.removed(edit.sheet));
    if (edit.kind === "insertRows") named.add(partly.inserted(edit.sheet, edit.count));
    if (edit.kind === "deleteRows") named.add(partly.deleted(edit.sheet, edit.count));
    if (edit.kind !== "write") continue;
    const [from, to] = [edit.row + 1, edit.row + edit.values.length];
    const known = rows.get(edit.sheet);
    rows.set(edit.sheet, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) });
  }
  for (const [sheet, { from, to }] of rows) named.add(partly.rows(sheet, from, to));
  for (const { kind, sheet } of shown) if (!TOLD.has(kind)) named.add(partly.looks(sheet));
  return [...named].join("、") || partly.nothing;
}

const TOLD: ReadonlySet<Edit["kind"]> = new Set([
  "addSheet",
  "removeSheet",
  "insertRows",
  "deleteRows",
  "write",
]);
