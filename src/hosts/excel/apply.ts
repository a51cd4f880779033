import type { Edit } from "../../workbook/edit";
import { HostRefused, PartlyApplied } from "../../workbook/errors";
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
import type { Draft } from "./draft";
import { fingerprint, outcomeOf } from "./outcome";
import type { Part } from "./part";
import { isAnswerLost, isOfficeError, refusalOf } from "./refusals";
import { sendAll, Stopped, takeBack } from "./send";
import type { Listed } from "./sheets";

type Kind = Edit["kind"];

const PLAN: { readonly [K in Kind]: (draft: Draft, edit: Extract<Edit, { kind: K }>) => Part[] } = {
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

/** A part and the edit it belongs to. */
interface Planned extends Part {
  readonly of: Edit;
}

/**
 * Looks up what the edits concern, checks and plans all of them, and only then sends them, in one request where they
 * fit: what the port refuses is refused before anything is written. Where Excel itself stops half-way, what was done
 * is taken back; PartlyApplied only where that cannot be. Answers with the sheets there are now.
 */
export async function applyEdits(edits: readonly Edit[]): Promise<Listed[] | undefined> {
  if (edits.length === 0) return undefined;
  const draft = await askDraft(edits);
  const before = fingerprint(draft);
  const parts = edits.flatMap((of) => planOf(draft, of).map((part): Planned => ({ ...part, of })));
  if (parts.length === 0) return undefined;
  try {
    return await sendAll(parts);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const { reason } = error;
    if (isOfficeError(reason) && isAnswerLost(reason)) {
      const outcome = await outcomeOf(edits, draft, before);
      if (outcome === "all") return undefined;
      if (outcome === "nothing") throw new HostRefused(reason.code, reason);
    } else {
      const left = await takeBack(parts, error);
      if (left > 0) throw partlyApplied(edits, parts.slice(left), reason);
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

function planOf<K extends Kind>(draft: Draft, edit: Extract<Edit, { kind: K }>): Part[] {
  const plan: (draft: Draft, edit: Extract<Edit, { kind: K }>) => Part[] = PLAN[edit.kind as K];
  return plan(draft, edit);
}
