import type { Edit } from "../../../workbook/edit";
import { SheetMissing } from "../../../workbook/errors";
import { checkSheetName } from "../../../workbook/promises";
import { isSameSheet } from "../../../workbook/sheet-prefix";
import { attribute, attributesOf } from "./attribute";
import { declare, dialectOf, freePart, relate } from "./package-parts";
import { workbookOf, type Draft } from "./draft";
import { open, type Element, ensure, make } from "./element";
import { renumberNames } from "./names";
import { WORKBOOK } from "./order";
import { checkStructureOpen } from "./protection";
import { renumberViews } from "./visible-sheets";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds an empty sheet. Throws SheetNameTaken, SheetNameInvalid, StructureProtected, SheetMissing (for `before`). */
export function addSheet(draft: Draft, edit: Extract<Edit, { kind: "addSheet" }>): void {
  const { sheet: name, visibility = "visible" } = edit;
  checkStructureOpen(draft);
  checkSheetName(name, draft.sheets);
  const place = placeFor(draft, edit.before);
  const part = createPart(draft);
  const list = ensure(workbookOf(draft), WORKBOOK, "sheets");
  const sheetId = draft.sheets.reduce((most, sheet) => Math.max(most, sheet.sheetId), 0) + 1;
  const entry = make(list, "sheet", {
    name,
    sheetId,
    state: visibility === "visible" ? undefined : visibility,
    ...relationshipAttribute(draft, relate(draft, "worksheet", part)),
  });
  const nodes = open(list);
  const next = draft.sheets[place]?.entry;
  nodes.splice(next ? nodes.indexOf(next) : nodes.length, 0, entry);
  draft.sheets.splice(place, 0, { name, sheetId, part, hasCells: true, entry });
  renumberNames(draft, (other) => (other < place ? other : other + 1));
  renumberViews(draft, (other) => (other < place ? other : other + 1));
}

function placeFor(draft: Draft, before: string | undefined): number {
  if (before === undefined) return draft.sheets.length;
  const place = draft.sheets.findIndex((sheet) => isSameSheet(sheet.name, before));
  if (place < 0) throw new SheetMissing(before);
  return place;
}

function createPart(draft: Draft): string {
  const part = freePart(draft, (number) => `worksheets/sheet${number}.xml`);
  const { main, relationships } = dialectOf(draft);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData/></worksheet>`;
  draft.parts.set(part, new TextEncoder().encode(xml));
  declare(draft, part, CONTENT_TYPE);
  return part;
}

/** `r:id`, under whatever prefix the workbook part gives that vocabulary; declared here where it does not. */
function relationshipAttribute(draft: Draft, id: string): Record<string, string> {
  const { relationships } = dialectOf(draft);
  const workbook: Element = workbookOf(draft);
  const declared = attributesOf(workbook).find(
    (each) => each.prefix === "xmlns" && attribute(workbook, `xmlns:${each.name}`) === relationships,
  );
  return declared ? { [`${declared.name}:id`]: id } : { "xmlns:r": relationships, "r:id": id };
}
