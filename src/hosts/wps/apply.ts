import type { Edit } from "../../workbook/edit";
import { AnswerLost, PartlyApplied, type WorkbookError } from "../../workbook/errors";
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
import { allTakenBack, askedTwice, runAll, Stopped, type OnSheet, type Operation } from "./operation";
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
interface Planned extends OnSheet {
  readonly of: Edit;
}

/** Takes back what was applied, in its turn. */
export type TakeBack = () => void;

/**
 * Looks up what the edits concern, checks and plans all of them, and only then does them one by one: what the port
 * refuses is refused before anything is written. What WPS does not do, or does without saying so, is tried twice; after
 * that all is taken back. PartlyApplied only where that cannot be. Answers with what takes it back, for edits of looks
 * alone; `later` makes of such a thing what may be called at any time.
 */
export function applyEdits(
  desk: Desk,
  edits: readonly Edit[],
  later: (back: TakeBack) => () => Promise<void>,
): TakeBack | undefined {
  if (edits.length === 0) return undefined;
  const draft = patiently(() => draftFor(desk, edits));
  const operations = edits.flatMap((of) => planned(draft, of));
  if (operations.length === 0) return undefined;
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  const inFront = (work: () => void) => undrawn(desk.app, () => inItsPlace(desk, work));
  try {
    inFront(() => runAll(operations));
  } catch (error) {
    desk.kept.forget();
    if (error instanceof AnswerLost) throw new AnswerLost(sheets);
    if (!(error instanceof Stopped)) throw error;
    throw stoppedAt(error, edits, operations, (left) =>
      later(() => {
        desk.kept.forget();
        inFront(() => allTakenBack(left, sheets));
      }),
    );
  }
  keepWhatIsKnown(desk, draft, edits);
  if (!edits.every(isLooksAlone) || !operations.every(({ undo }) => undo)) return undefined;
  return () => {
    inFront(() => allTakenBack(operations, sheets));
    keepWhatIsKnown(desk, draft, edits);
  };
}

/** With the sheet it is about, whatever that is called before and after. */
function planned(draft: Draft, of: Edit): Planned[] {
  const sheet = () => draft.sheets.find(({ name }) => name === of.sheet);
  const before = sheet();
  const operations = planOf(draft, of);
  const on = before ?? sheet();
  return operations.map((operation) => ({ ...operation, of, on, isComing: of.kind === "addSheet" }));
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

/** What is to be said of edits that stopped half-way: that nothing is done, or exactly what. */
function stoppedAt(
  { left: { done, half }, reason }: Stopped,
  edits: readonly Edit[],
  operations: readonly Planned[],
  takingBack: (left: readonly Planned[]) => () => Promise<void>,
): WorkbookError {
  const left = operations.filter((one) => done.has(one) || one === half);
  if (left.length === 0) return refusalOf(reason);
  const undone = new Set(operations.filter((one) => !done.has(one)).map(({ of }) => of));
  const touched = new Set(left.map(({ of }) => of));
  return new PartlyApplied(
    edits.filter((edit) => !undone.has(edit)),
    edits.filter((edit) => undone.has(edit)),
    refusalOf(reason),
    {
      half: edits.filter((edit) => undone.has(edit) && touched.has(edit)),
      takeBack: left.every(({ undo }) => undo) ? takingBack(left) : undefined,
    },
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
