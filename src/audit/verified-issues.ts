import type { FilledForm, FilledRow } from "../forms/filled";
import type { Survey } from "../forms/read/survey";
import { hash } from "../notes/note";
import { anchoredAt, isAnchor, takenBackEdits, verifiedEdits, verifiedIn } from "../notes/verified-notes";
import type { ToNote, Verified } from "../notes/verified-notes";
import { grouped } from "../values/grouped";
import { joined } from "./combine";
import type { AuditedIssue, Issue } from "./issue";
import { namedTogether } from "./named-together";
import { contains, oneCell, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { cellAt } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";
import { entryIn, rowsOf } from "../forms/read/by-role";
import { directionKey } from "../forms/keys";

/** The forms of a workbook and the sheets they were read from. */
export type Sheets = Pick<Survey, "forms" | "snapshots">;

type WithNote = Issue & Pick<AuditedIssue, "verified" | "verifiedBeside">;

/**
 * Issues with the notes that hold for them. A note holds while the cells of its finding say what they said: where its
 * name stands now, or, when the rows were sorted, in the row it was written for. Of findings that are one issue each
 * has its own; those that are verified, and those that are not, are told apart. Errors are never verified.
 */
export function withVerified(
  issues: readonly Issue[],
  sheets: Sheets,
  notes: Snapshot | undefined,
): WithNote[] {
  const holding = held(issues, sheets, notes);
  return issues.flatMap((issue): WithNote[] => {
    const parts = partsOf(issue);
    const open = parts.filter((part) => !holding.has(part));
    if (open.length === parts.length) return [issue];
    const byNote = grouped(
      parts.filter((part) => holding.has(part)),
      (part) => JSON.stringify([holding.get(part)!.note, holding.get(part)!.who]),
    );
    const verified = Array.from(byNote.values(), (same) => {
      const { note, who, when } = holding.get(same[0]!)!;
      return { ...joined(same), verified: { note, who, when } };
    });
    const verifiedBeside = verified.flatMap(({ cells }) => cells);
    return open.length ? [{ ...joined(open), verifiedBeside }, ...verified] : verified;
  });
}

const partsOf = (issue: Issue): readonly Issue[] => issue.parts ?? [issue];

/** Notes the findings of an issue as verified; the first cell of each gets a name. */
export function verifying(
  issue: Issue,
  sheets: Sheets,
  notes: Snapshot | undefined,
  { note, who, now }: { note: string; who: string; now: string },
): Edit[] {
  const sheetOf = (name: string) => sheets.snapshots.find((sheet) => sheet.name === name);
  const before = verifiedIn(notes);
  const toNote = partsOf(issue).map((part): ToNote => {
    const { rule, sheet, field } = part;
    const { row, column } = placeOf(part);
    const snapshot = sheetOf(sheet);
    const again = before.find((one) => one.rule === rule && snapshot && isAt(snapshot, one.anchor, part));
    const found = {
      row: rowKey(part, sheets.forms),
      fingerprint: fingerprint(part.sheet, part.cells, sheetOf),
    };
    const kept = { rule, sheet, field, note, who, ...found };
    return { cell: oneCell(row, column), kept, ...(again && { again: again.anchor }) };
  });
  return verifiedEdits(notes, toNote, now);
}

/** Takes back the notes that hold for an issue; no edits where none does. */
export function takingBack(
  issue: Issue,
  issues: readonly Issue[],
  sheets: Sheets,
  notes: Snapshot | undefined,
  now: string,
): Edit[] {
  const holding = held(issues, sheets, notes);
  const anchors = partsOf(issue).flatMap((part) => holding.get(part)?.anchor ?? []);
  return anchors.length ? takenBackEdits(notes, sheets.snapshots, [...new Set(anchors)], now) : [];
}

/**
 * Which note holds for which finding. The cell and the row it was written for come first; then the row alone, for it may
 * have been sorted away; the cell alone only where no row is called so any more.
 */
function held(issues: readonly Issue[], sheets: Sheets, notes: Snapshot | undefined): Map<Issue, Verified> {
  const holding = new Map<Issue, Verified>();
  let waiting = notes ? verifiedIn(notes) : [];
  if (!waiting.length) return holding;
  const { forms, snapshots } = sheets;
  const mayBe = issues.filter(({ severity }) => severity !== "error");
  const byRule = grouped(mayBe, ({ rule }) => rule);
  const sheetOf = (name: string) => snapshots.find((snapshot) => snapshot.name === name);
  const inPlace = (part: Issue, { anchor }: Verified) => isAt(sheetOf(part.sheet), anchor, part);
  const inRow = (part: Issue, { row, field }: Verified) =>
    part.field === field && rowKey(part, forms) === row;
  const onSheet = ({ sheet }: Issue, note: Verified) => {
    const named = snapshots.filter(({ names }) => names.some((one) => isAnchor(one.name, note.anchor)));
    return named.length ? named.some(({ name }) => name === sheet) : sheet === note.sheet;
  };
  const isRowGone = ({ sheet }: Issue, { row }: Verified) => !rowKeys(sheet, forms).has(row);
  const says = ({ fingerprint: said }: Verified, sheet: string, cells: readonly string[]) =>
    fingerprint(sheet, cells, sheetOf) === said;
  const claim = (suits: (part: Issue, note: Verified) => boolean) => {
    waiting = waiting.filter((note) => {
      const found = (byRule.get(note.rule) ?? []).flatMap((issue): (readonly Issue[])[] => {
        const free = partsOf(issue).filter((part) => !holding.has(part));
        const own = free.filter((part) => suits(part, note) && says(note, part.sheet, part.cells));
        if (own.length || free.length < 2) return own.map((part) => [part]);
        const all = namedTogether(
          free,
          (part) => suits({ ...part, field: note.field }, note),
          ({ sheet, cells }) => says(note, sheet, cells),
        );
        return all ? [all] : [];
      });
      // A sheet that was copied has its names too.
      const bySheet = grouped(found, ([first]) => first!.sheet);
      for (const [first] of bySheet.values()) for (const part of first!) holding.set(part, note);
      return !bySheet.size;
    });
  };
  claim((part, note) => inPlace(part, note) && inRow(part, note));
  claim((part, note) => inRow(part, note) && onSheet(part, note));
  claim((part, note) => inPlace(part, note) && isRowGone(part, note));
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

/** Of what cells show, in their order; `sheet` is that of those that name none. */
function fingerprint(
  sheet: string,
  cells: readonly string[],
  sheetOf: (name: string) => Snapshot | undefined,
): string {
  const texts = cells.map((cell) => {
    const cut = cell.lastIndexOf("!");
    const snapshot = sheetOf(cut < 0 ? sheet : cell.slice(0, cut));
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
