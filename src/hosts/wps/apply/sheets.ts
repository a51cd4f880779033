import type { Edit } from "../../../workbook/edit";
import { isEmptySheet } from "../../../workbook/snapshot";
import { checkNotLast, checkSheetName, checkStructure } from "../../../workbook/promises";
import { draftNamed, newSheet, type Draft, type DraftSheet } from "../draft";
import { unasked } from "../front";
import { answered, ifAnswered, numberOf, textOf, valueOf, type Book, type Sheet } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import type { Desk } from "../desk";
import { readSheet } from "../read";
import { allSheets, sheetNamed, visibleAs, worksheetsOf } from "../sheets";

type Of<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** Throws StructureProtected, SheetNameInvalid, SheetNameTaken, SheetMissing. */
export function addSheet(
  draft: Draft,
  { sheet: name, visibility = "visible", before }: Of<"addSheet">,
): Operation[] {
  const { desk, sheets } = draft;
  checkStructure(draft.isStructureProtected);
  checkSheetName(name, sheets);
  const position = before === undefined ? sheets.length : sheets.indexOf(draftNamed(draft, before));
  const others = sheets.map((one) => one.name);
  sheets.splice(position, 0, newSheet(name, visibility));
  return [
    {
      run() {
        const made = added(desk.book, before);
        made.Name = name;
        makeSure(textOf(made, "Name") === name, "Name");
        if (visibility !== "visible") show(desk.book, name, visibility);
      },
      undo() {
        const come = allSheets(desk.book).filter((one) => !others.includes(textOf(one, "Name")));
        const ours = come.find((one) => textOf(one, "Name") === name);
        // A build may have added one without saying so, or without naming it; one that somebody wrote into is no such.
        const made = ours ?? come.find((one) => isBlank(desk, one));
        if (made) remove(desk, made);
      },
    },
  ];
}

/** A new sheet, last or before another. A build that adds one without handing it over has it in the place asked for. */
function added(book: Book, before: string | undefined): Sheet {
  const sheets = worksheetsOf(book);
  const count = numberOf(sheets, "Count");
  const place = before === undefined ? count + 1 : numberOf(sheetNamed(book, before), "Index");
  const answer = ifAnswered(() =>
    before === undefined ? sheets.Add(undefined, sheets.Item(count)) : sheets.Add(sheetNamed(book, before)),
  );
  makeSure(numberOf(sheets, "Count") === count + 1, "Worksheets.Add");
  return answered(answer ?? (sheets.Item(place) as Sheet), "Worksheets.Add");
}

function isBlank(desk: Desk, sheet: Sheet): boolean {
  return isEmptySheet(readSheet(desk, sheet, textOf(sheet, "Name")).snapshot);
}

function remove({ app, book }: Desk, sheet: Sheet): void {
  const name = textOf(sheet, "Name");
  const count = numberOf(worksheetsOf(book), "Count");
  // What is hidden so deeply is not deleted.
  if (valueOf(sheet, "Visible") === visibleAs("veryHidden")) sheet.Visible = visibleAs("visible") as never;
  unasked(app, () => sheet.Delete());
  makeSure(numberOf(worksheetsOf(book), "Count") === count - 1, `Delete ${name}`);
}

/** Throws SheetMissing, StructureProtected, LastSheet. */
export function removeSheet(draft: Draft, { sheet: name }: Of<"removeSheet">): Operation[] {
  const { desk, sheets } = draft;
  const sheet = draftNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  checkNotLast(name, othersThan(draft, sheet));
  sheets.splice(sheets.indexOf(sheet), 1);
  const isThere = () => ifAnswered(() => sheetNamed(desk.book, name)) !== undefined;
  return [
    {
      run() {
        if (isThere()) remove(desk, sheetNamed(desk.book, name));
      },
      ...(sheet.isNew && { undo: GOES_ALONG }),
    },
  ];
}

/** Throws SheetMissing, StructureProtected, SheetNameInvalid, SheetNameTaken. */
export function renameSheet(draft: Draft, { sheet: name, to }: Of<"renameSheet">): Operation[] {
  const { book } = draft.desk;
  const sheet = draftNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  checkSheetName(to, othersThan(draft, sheet));
  sheet.name = to;
  const rename = (from: string, into: string) => {
    // A second time, where it was done and only not told.
    const there = ifAnswered(() => sheetNamed(book, from));
    if (there) there.Name = into;
    makeSure(ifAnswered(() => sheetNamed(book, into)) !== undefined, "Name");
  };
  return [{ run: () => rename(name, to), undo: () => rename(to, name) }];
}

/** Throws SheetMissing, StructureProtected, LastSheet. */
export function showSheet(draft: Draft, { sheet: name, visibility }: Of<"showSheet">): Operation[] {
  const { book } = draft.desk;
  const sheet = draftNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  if (visibility !== "visible") checkNotLast(name, othersThan(draft, sheet));
  const before = sheet.visibility;
  sheet.visibility = visibility;
  return [{ run: () => show(book, name, visibility), undo: () => show(book, name, before) }];
}

export function show(book: Book, name: string, visibility: DraftSheet["visibility"]): void {
  const sheet = sheetNamed(book, name);
  sheet.Visible = visibleAs(visibility) as never;
  makeSure(valueOf(sheet, "Visible") === visibleAs(visibility), "Visible");
}

function othersThan({ sheets }: Draft, sheet: DraftSheet): DraftSheet[] {
  return sheets.filter((other) => other !== sheet);
}
