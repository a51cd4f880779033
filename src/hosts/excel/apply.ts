import { isLooksAlone, type Edit } from "../../workbook/edit";
import { CalledOff, HostRefused, PartlyApplied } from "../../workbook/errors";
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
import { askDraft } from "./ask-draft";
import type { Draft, DraftSheet } from "./draft";
import { fingerprint, outcomeOf } from "./outcome";
import type { Operation } from "./operation";
import type { Kept } from "./kept";
import { isAnswerLost, isOfficeError, refusalOf } from "./refusals";
import { unlessCalledOff } from "./run";
import { allTakenBack, sendAll, Stopped, takeBack } from "./send";
import type { Listed } from "./sheets";

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

/** What came of it, and where Excel could not read some conditional format. */
type Done = Awaited<ReturnType<typeof sendAll>> &
  Pick<Draft, "unreadOn"> & { readonly takeBack?: () => Promise<void> };

/**
 * Looks up what the edits concern, checks and plans all of them, and only then sends them, in one request where they
 * fit: what the port refuses is refused before anything is written. Where Excel itself stops half-way, what was done
 * is taken back; PartlyApplied only where that cannot be. Answers with the sheets there are now.
 */
export async function applyEdits(
  edits: readonly Edit[],
  kept: Kept,
  isCalledOff: () => boolean = () => false,
): Promise<Done | undefined> {
  if (edits.length === 0) return undefined;
  const keep = kept.keeping();
  const draft = await unlessCalledOff(askDraft(edits, kept), isCalledOff);
  const before = fingerprint(draft);
  const operations = edits.flatMap((of) =>
    planOf(draft, of).map((operation): Planned => ({ ...operation, of })),
  );
  if (operations.length === 0) return undefined;
  try {
    const sent = await sendAll(operations, isCalledOff);
    kept.listed(sent.sheets);
    for (const { name, merges } of touchedBy(edits, draft)) keep(idOf(name, sent.sheets), merges);
    const canGoBack = edits.every(isLooksAlone) && operations.every(({ undo }) => undo);
    return {
      ...sent,
      unreadOn: draft.unreadOn,
      ...(canGoBack && { takeBack: () => allTakenBack(operations) }),
    };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const { reason } = error;
    if (reason instanceof CalledOff) throw reason;
    if (isOfficeError(reason) && isAnswerLost(reason)) {
      const outcome = await outcomeOf(edits, draft, before, kept);
      if (outcome === "all") {
        kept.forget();
        return undefined;
      }
      if (outcome === "nothing") throw new HostRefused(reason.code, reason);
    } else {
      const left = await takeBack(error);
      if (left > 0) throw partlyApplied(edits, operations.slice(left), reason);
    }
    throw refusalOf(reason, [...new Set(edits.map(({ sheet }) => sheet))]);
  }
}

function partlyApplied(edits: readonly Edit[], undone: readonly Planned[], reason: unknown): PartlyApplied {
  const notDone = edits.filter((edit) => undone.some(({ of }) => of === edit));
  return new PartlyApplied(
    edits.filter((edit) => !notDone.includes(edit)),
    notDone,
    refusalOf(reason),
  );
}

function touchedBy(edits: readonly Edit[], { sheets }: Draft): DraftSheet[] {
  const names = new Set(
    edits.flatMap((edit) => (edit.kind === "renameSheet" ? [edit.sheet, edit.to] : edit.sheet)),
  );
  return sheets.filter(({ name }) => names.has(name));
}

function idOf(sheet: string, listed: readonly Listed[]): string {
  return listed.find(({ name }) => name === sheet)?.id ?? "";
}

function planOf<K extends Kind>(draft: Draft, edit: Extract<Edit, { kind: K }>): Operation[] {
  const plan: (draft: Draft, edit: Extract<Edit, { kind: K }>) => Operation[] = PLAN[edit.kind as K];
  return plan(draft, edit);
}
