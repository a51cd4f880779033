import type { Edit } from "../../workbook/edit";
import { PartlyApplied } from "../../workbook/errors";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/cell";
import { blockOf, isLooksAlone } from "../../workbook/edit";
import { clearMarks, mark } from "./apply/marks";
import { merge, unmerge } from "./apply/merge";
import { name } from "./apply/name";
import { freeze, page } from "./apply/page";
import { deleteRows, insertRows } from "./apply/rows";
import { addSheet, removeSheet, renameSheet, showSheet } from "./apply/sheets";
import { heights, widths } from "./apply/sizes";
import { style } from "./apply/style";
import { validate } from "./apply/validate";
import { write } from "./apply/write";
import { draftFor, type Draft } from "./draft";
import { undrawn } from "./front";
import { ifAnswered, textOf, type Sheet } from "./jsapi";
import { allTakenBack, askedTwice, runAll, Stopped, type Operation } from "./operation";
import { patiently, refusalOf } from "./patience";
import type { Desk } from "./desk";

type Kind = Edit["kind"];

const PLAN: { readonly [K in Kind]: (draft: Draft, edit: Extract<Edit, { kind: K }>) => Operation[] } = {
  addSheet,
  removeSheet,
  renameSheet,
  showSheet,
  write,
  merge,
  unmerge,
  style,
  widths,
  heights,
  validate,
  name,
  insertRows,
  deleteRows,
  freeze,
  page,
  mark,
  clearMarks,
};

/** An operation and the edit it belongs to. */
interface Planned extends Operation {
  readonly of: Edit;
}

/**
 * Looks up what the edits concern, checks and plans all of them, and only then does them one by one: what the port
 * refuses is refused before anything is written. What WPS does not do, or does without saying so, is tried twice; after
 * that all is taken back. PartlyApplied only where that cannot be. Answers with what takes it back, for edits of looks alone.
 */
export function applyEdits(desk: Desk, edits: readonly Edit[]): (() => void) | undefined {
  if (edits.length === 0) return undefined;
  const draft = patiently(() => draftFor(desk, edits));
  const operations = edits.flatMap((of) =>
    planOf(draft, of).map((operation): Planned => ({ ...operation, of })),
  );
  if (operations.length === 0) return undefined;
  try {
    undrawn(desk.app, () => inItsPlace(desk, () => runAll(operations)));
  } catch (error) {
    desk.kept.forget();
    if (!(error instanceof Stopped)) throw error;
    const { done, reason } = error;
    if (done > 0) throw partlyApplied(edits, operations.slice(done), refusalOf(reason));
    throw refusalOf(reason);
  }
  keepWhatIsKnown(desk, draft, edits);
  if (!edits.every(isLooksAlone) || !operations.every(({ undo }) => undo)) return undefined;
  return () => {
    undrawn(desk.app, () => inItsPlace(desk, () => allTakenBack(operations)));
    keepWhatIsKnown(desk, draft, edits);
  };
}

/** What people look at stays in front, whatever sheets come. */
function inItsPlace(desk: Desk, work: () => void): void {
  const inFront = () => desk.app.ActiveSheet as unknown as Sheet;
  const front = askedTwice(() => {
    const sheet = inFront();
    return { sheet, name: textOf(sheet, "Name") };
  });
  try {
    work();
  } finally {
    // Its name may be another by now, and a hidden one does not come back.
    const isBack = () => front !== undefined && textOf(inFront(), "Name") === textOf(front.sheet, "Name");
    for (let tried = 0; tried < 2 && ifAnswered(isBack) !== true; tried++) {
      ifAnswered(() => front?.sheet.Activate());
    }
  }
}

function partlyApplied(edits: readonly Edit[], undone: readonly Planned[], reason: unknown): PartlyApplied {
  const notDone = edits.filter((edit) => undone.some(({ of }) => of === edit));
  return new PartlyApplied(
    edits.filter((edit) => !notDone.includes(edit)),
    notDone,
    reason,
  );
}

/**
 * Merged areas and names are now as planned, on the sheets that the edits concern: of others no plan was made. Where rows
 * moved or looks were set, formats are asked again.
 */
function keepWhatIsKnown({ kept }: Desk, { sheets }: Draft, edits: readonly Edit[]): void {
  const moved = edits.filter(({ kind }) => kind === "renameSheet" || kind === "removeSheet");
  for (const edit of moved) {
    kept.forget(edit.sheet);
    if (edit.kind === "renameSheet") kept.forget(edit.to);
  }
  for (const edit of edits) {
    if (edit.kind === "style" && edit.style.numberFormat !== undefined) {
      kept.forgetFormats(edit.sheet, edit.range);
    }
    if (edit.kind === "insertRows" || edit.kind === "deleteRows") {
      kept.forgetFormats(edit.sheet, { top: edit.row, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
    }
    const block = edit.kind === "write" ? blockOf(edit) : undefined;
    if (block) kept.forgetFormats(edit.sheet, block);
  }
  const concerned = new Set(edits.map(({ sheet }) => sheet));
  for (const { name, merges, names } of sheets) {
    const known = concerned.has(name) ? kept.of(name) : undefined;
    if (known) kept.keep(name, { ...known, merges, names });
  }
}

function planOf<K extends Kind>(draft: Draft, edit: Extract<Edit, { kind: K }>): Operation[] {
  const plan: (draft: Draft, edit: Extract<Edit, { kind: K }>) => Operation[] = PLAN[edit.kind as K];
  return plan(draft, edit);
}
