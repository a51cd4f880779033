import type { Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkName } from "../../../workbook/promises";
import { sheetNamed, type Draft, type DraftSheet } from "../draft";
import { undoOn, type Operation, type Sending } from "../operation";

/** A name set again keeps the letters it has. Throws SheetMissing, PlaceInvalid, CannotDo. */
export function name(draft: Draft, { sheet: of, name, range }: Extract<Edit, { kind: "name" }>): Operation[] {
  const sheet = sheetNamed(draft, of);
  checkName(of, name, range);
  const known = sheet.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!known && !range) return [];
  const others = sheet.names.filter((one) => one !== known);
  const named = known?.name ?? name;
  sheet.names = range ? [...others, { name: named, range }] : others;
  const before = known?.range;
  // A name whose cells are gone cannot be made again.
  const isLost = known !== undefined && before === undefined;
  return [
    {
      send: (sending) => put(sending, sheet, named, range, known !== undefined),
      ...undoOn(
        sheet,
        isLost ? undefined : (sending) => put(sending, sheet, named, before ?? null, range !== null),
      ),
      isHarmless: false,
    },
  ];
}

function put(sending: Sending, sheet: DraftSheet, name: string, range: Range | null, isThere: boolean): void {
  const { names } = sending.sheet(sheet);
  if (isThere) names.getItem(name).delete();
  if (range) names.add(name, sending.range(sheet, range));
}
