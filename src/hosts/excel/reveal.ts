import { oneCell, parseAddress, rangeText, type CellRef } from "../../workbook/cell";
import { PlaceInvalid, SheetMissing } from "../../workbook/errors";
import { ask } from "./run";

/** Throws SheetMissing, PlaceInvalid. A hidden sheet stays hidden: nothing is selected there. */
export async function reveal({ sheet: name, address }: CellRef): Promise<void> {
  const place = parseAddress(address);
  await ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
    if (!place) throw new PlaceInvalid(name, address);
    if (sheet.visibility !== "Visible") return;
    sheet.activate();
    sheet.getRange(rangeText(oneCell(place.row, place.column))).select();
    await context.sync();
  });
}
