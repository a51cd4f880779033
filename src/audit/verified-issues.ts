import type { FilledForm, FilledRow } from "../forms/filled";
import type { Survey } from "../forms/read/survey";
import { hash } from "../notes/note";
import { anchoredAt, isAnchor, takenBackEdits, verifiedEdits, verifiedIn } from "../notes/verified-notes";
import type { Verified } from "../notes/verified-notes";
import { grouped } from "../values/grouped";
import type { AuditedIssue, Issue } from "./issue";
import { contains, oneCell, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { cellAt } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";
import { entryIn, rowsOf } from "../forms/read/by-role";
import { directionKey } from "../forms/keys";

/** The forms of a workbook and the sheets they were read from. */
export type Sheets = Pick<Survey, "forms" | "snapshots">;

/** What a note that holds says of an issue. */
export type WithNote<One> = One & Pick<AuditedIssue, "verified">;

/**
 * Issues with the notes that hold for them. A note holds while the cells of its issue say what they said: where its
 * name stands now, or, when the rows were sorted, in the row it was written for. Errors are never verified.
 */
export function withVerified<One extends Issue>(
  issues: readonly One[],
  sheets: Sheets,
  notes: Snapshot | undefined,
): WithNote<One>[] {
  const holding = held(issues, sheets, notes);
  return issues.map((issue) => {
    const found = holding.get(issue);
    return found ? { ...issue, verified: { note: found.note, who: found.who, when: found.when } } : issue;
  });
}

/** Notes an issue as verified; its first cell gets a name. */
export function verifying(
  issue: Issue,
  sheets: Sheets,
  notes: Snapshot | undefined,
  { note, who, now }: { note: string; who: string; now: string },
): Edit[] {
  const { row, column } = placeOf(issue);
  const snapshot = sheets.snapshots.find(({ name }) => name === issue.sheet);
  const again = verifiedIn(notes).find(
    ({ rule, anchor }) => rule === issue.rule && snapshot && isAt(snapshot, anchor, issue),
  );
  const kept = { rule: issue.rule, sheet: issue.sheet, field: issue.field, note, who };
  const sheetOf = (name: string) => sheets.snapshots.find((sheet) => sheet.name === name);
  const found = { row: rowKey(issue, sheets.forms), fingerprint: fingerprint(issue, sheetOf) };
  return verifiedEdits(notes, issue.sheet, oneCell(row, column), { ...kept, ...found }, now, again?.anchor);
}

/** Takes a note back that holds for an issue; no edits where none does. */
export function takingBack(
  issue: Issue,
  issues: readonly Issue[],
  sheets: Sheets,
  notes: Snapshot | undefined,
  now: string,
): Edit[] {
  const found = held(issues, sheets, notes).get(issue);
  return found ? takenBackEdits(notes, sheets.snapshots, found.anchor, now) : [];
}

/**
 * Which note holds for which issue. The cell and the row it was written for come first; then the row alone, for it may
 * have been sorted away; the cell alone only where no row is called so any more.
 */
function held<One extends Issue>(
  issues: readonly One[],
  { forms, snapshots }: Sheets,
  notes: Snapshot | undefined,
): Map<One, Verified> {
  const holding = new Map<One, Verified>();
  let waiting = notes ? verifiedIn(notes) : [];
  if (!waiting.length) return holding;
  const byRule = grouped(
    issues.filter(({ severity }) => severity !== "error"),
    ({ rule }) => rule,
  );
  const sheetOf = (name: string) => snapshots.find((snapshot) => snapshot.name === name);
  const inPlace = (issue: One, { anchor }: Verified) => isAt(sheetOf(issue.sheet), anchor, issue);
  const inRow = (issue: One, { row, field }: Verified) =>
    issue.field === field && rowKey(issue, forms) === row;
  const onSheet = ({ sheet }: One, note: Verified) => {
    const named = snapshots.filter(({ names }) => names.some((one) => isAnchor(one.name, note.anchor)));
    return named.length ? named.some(({ name }) => name === sheet) : sheet === note.sheet;
  };
  const isRowGone = ({ sheet }: One, { row }: Verified) => !rowKeys(sheet, forms).has(row);
  const claim = (suits: (issue: One, note: Verified) => boolean) => {
    waiting = waiting.filter((note) => {
      const found = byRule
        .get(note.rule)
        ?.filter(
          (issue) =>
            !holding.has(issue) && suits(issue, note) && fingerprint(issue, sheetOf) === note.fingerprint,
        );
      // A sheet that was copied has its names too.
      const bySheet = grouped(found ?? [], ({ sheet }) => sheet);
      for (const [first] of bySheet.values()) holding.set(first!, note);
      return !bySheet.size;
    });
  };
  claim((issue, note) => inPlace(issue, note) && inRow(issue, note));
  claim((issue, note) => inRow(issue, note) && onSheet(issue, note));
  claim((issue, note) => inPlace(issue, note) && isRowGone(issue, note));
  return holding;
}

function isAt(snapshot: Snapshot | undefined, anchor: string, issue: Issue): boolean {
  const range = snapshot && anchoredAt(snapshot, anchor);
  const { row, column } = placeOf(issue);
  return range !== undefined && contains(range, row, column);
}

function rowKey(issue: Issue, forms: readonly FilledForm[]): string {
  return keyOfRow(issue.sheet, placeOf(issue).row, forms);
}

function placeOf({ cells }: Issue): { row: number; column: number } {
  return parseAddress(cells[0] ?? "A1") ?? { row: 0, column: 0 };
}

/** Of what the cells of an issue show, in their order. */
function fingerprint(issue: Issue, sheetOf: (name: string) => Snapshot | undefined): string {
  const texts = issue.cells.map((cell) => {
    const cut = cell.lastIndexOf("!");
    const snapshot = sheetOf(cut < 0 ? issue.sheet : cell.slice(0, cut));
    const place = parseAddress(cell.slice(cut + 1));
    return snapshot && place ? cellAt(snapshot, place.row, place.column).text : "";
  });
  return hash(JSON.stringify(texts));
}

/** What tells a row of a table from others, wherever it goes; "" for a row of no table. */
function keyOfRow(sheet: string, row: number, forms: readonly FilledForm[]): string {
  for (const line of rowsOn(sheet, forms)) if (line.row === row) return keyOf(line);
  return "";
}

/** What the rows of a sheet are known by; "" stands for all that is in no table. */
function rowKeys(sheet: string, forms: readonly FilledForm[]): ReadonlySet<string> {
  return new Set(["", ...Array.from(rowsOn(sheet, forms), keyOf)]);
}

function* rowsOn(sheet: string, forms: readonly FilledForm[]): Generator<FilledRow> {
  for (const form of forms) {
    if (form.sheet.name === sheet) yield* rowsOf(form);
  }
}

/** Fund and direction; else the printed headings with the first text. */
function keyOf({ entries, headings }: FilledRow): string {
  const [fund, name] = [entryIn({ entries }, "fundName"), entryIn({ entries }, "directionName")];
  if (fund && name) return directionKey(fund.cell.text, name.cell.text);
  const first = Object.values(entries).find(({ field, blank }) => field.kind !== "number" && !blank);
  return [...headings, first?.cell.text ?? ""].join("\n");
}
