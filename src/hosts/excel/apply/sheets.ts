import type { Edit } from "../../../workbook/edit";
import { checkNotLast, checkSheetName, checkStructure } from "../../../workbook/promises";
import { bareSheet, sheetNamed, type Draft, type DraftSheet } from "../draft";
import { GOES_ALONG, type Operation } from "../operation";
import { officeVisibility } from "../sheets";

type Of<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** Throws StructureProtected, SheetNameInvalid, SheetNameTaken, SheetMissing. */
export function addSheet(
  draft: Draft,
  { sheet: name, visibility = "visible", before }: Of<"addSheet">,
): Operation[] {
  checkStructure(draft.isStructureProtected);
  checkSheetName(name, draft.sheets);
  const position = before === undefined ? undefined : draft.sheets.indexOf(sheetNamed(draft, before));
  const sheet = bareSheet({
    id: undefined,
    name,
    visibility,
    freedoms: undefined,
    isUnlocked: () => true,
  });
  draft.sheets.splice(position ?? draft.sheets.length, 0, sheet);
  const add: Operation = {
    send: (sending) => sending.added(sheet, sending.context.workbook.worksheets.add(name)),
    undo({ context, isThere }) {
      if (!isThere(name)) return;
      const added = context.workbook.worksheets.getItem(name);
      // Excel does not delete what is hidden so deeply.
      if (visibility === "veryHidden") added.visibility = "Hidden";
      added.delete();
    },
    isHarmless: true,
  };
  if (position === undefined && visibility === "visible") return [add];
  const place: Operation = {
    send(sending) {
      const added = sending.sheet(sheet);
      if (position !== undefined) added.position = position;
      if (visibility !== "visible") added.visibility = officeVisibility(visibility);
    },
    undo: GOES_ALONG,
    isHarmless: true,
  };
  return [add, place];
}

/** Throws SheetMissing, StructureProtected, LastSheet. */
export function removeSheet(draft: Draft, { sheet: name }: Of<"removeSheet">): Operation[] {
  const sheet = sheetNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  checkNotLast(name, othersThan(draft, sheet));
  draft.sheets.splice(draft.sheets.indexOf(sheet), 1);
  const isDeep = sheet.visibility === "veryHidden";
  return [
    {
      send(sending) {
        const gone = sending.sheet(sheet);
        if (isDeep) gone.visibility = "Hidden";
        gone.delete();
      },
    },
  ];
}

/** Throws SheetMissing, StructureProtected, SheetNameInvalid, SheetNameTaken. */
export function renameSheet(draft: Draft, { sheet: name, to }: Of<"renameSheet">): Operation[] {
  const sheet = sheetNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  checkSheetName(to, othersThan(draft, sheet));
  sheet.name = to;
  return [
    {
      send(sending) {
        sending.sheet(sheet).name = to;
      },
      undo({ context }) {
        context.workbook.worksheets.getItem(sheet.id ?? to).name = name;
      },
    },
  ];
}

/** Throws SheetMissing, StructureProtected, LastSheet. */
export function showSheet(draft: Draft, { sheet: name, visibility }: Of<"showSheet">): Operation[] {
  const sheet = sheetNamed(draft, name);
  checkStructure(draft.isStructureProtected);
  if (visibility !== "visible") checkNotLast(name, othersThan(draft, sheet));
  const before = sheet.visibility;
  sheet.visibility = visibility;
  return [
    {
      send(sending) {
        sending.sheet(sheet).visibility = officeVisibility(visibility);
      },
      undo({ context }) {
        context.workbook.worksheets.getItem(sheet.id ?? name).visibility = officeVisibility(before);
      },
    },
  ];
}

function othersThan({ sheets }: Draft, sheet: DraftSheet): DraftSheet[] {
  return sheets.filter((other) => other !== sheet);
}
