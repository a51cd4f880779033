import { rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkFree, checkRange } from "../../../workbook/promises";
import { sheetNamed, type Draft, type DraftSheet } from "../draft";
import { COLOURS, OURS, type Mark } from "../marks";
import { GOES_ALONG, undoOn, type Operation, type Sending } from "../operation";

/** The longest list of places Excel takes at once. */
const LONGEST_ADDRESS = 8000;

/** The newest format comes first, so that a cell marked anew shows its new level. Throws as checkRange, checkFree. */
export function mark(draft: Draft, edit: Extract<Edit, { kind: "mark" }>): Operation[] {
  const sheet = sheetNamed(draft, edit.sheet);
  for (const range of edit.ranges) checkRange(sheet.name, range);
  checkFree(edit, sheet.freedoms);
  return listsOf(edit.ranges).map((address): Operation => {
    const mark: Mark = {};
    sheet.marks.push(mark);
    return {
      bytes: address.length,
      send(sending) {
        mark.made = marked(sending, sheet, address, COLOURS[edit.level]);
      },
      ...undoOn(sheet, (sending) => {
        const id = mark.made?.toJSON().id;
        if (id !== undefined) itemOf(sending, sheet, id).delete();
      }),
    };
  });
}

/** Throws SheetMissing, SheetProtected. */
export function clearMarks(draft: Draft, edit: Extract<Edit, { kind: "clearMarks" }>): Operation[] {
  const sheet = sheetNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  const gone = sheet.marks;
  sheet.marks = [];
  return gone.map((mark): Operation => {
    const { existing } = mark;
    if (!existing) return { send: () => mark.made?.delete(), ...undoOn(sheet, () => {}) };
    const undo: Operation["undo"] = (sending) => {
      for (const address of listsOf(existing.ranges)) marked(sending, sheet, address, existing.colour);
    };
    const left: Operation = { send: () => {}, undo: GOES_ALONG, leavesMarkOn: sheet.name };
    const [first] = existing.ranges;
    // Excel does not find every format of a sheet in the list of all its cells (office-js issue 5222).
    const byItsOwnCells: Operation = {
      send: (sending) => sending.range(sheet, first!).conditionalFormats.getItem(existing.id).delete(),
      undo,
      otherwise: left,
    };
    return {
      send: (sending) => itemOf(sending, sheet, existing.id).delete(),
      undo,
      otherwise: first ? byItsOwnCells : left,
    };
  });
}

function marked(
  sending: Sending,
  sheet: DraftSheet,
  address: string,
  colour: string,
): Excel.ConditionalFormat {
  const format = sending.sheet(sheet).getRanges(address).untrack().conditionalFormats.add("Custom");
  // First of all, so that one that comes no further can be taken away by it.
  format.load("id");
  format.custom.rule.formula = OURS;
  format.custom.format.fill.color = colour;
  return format;
}

function itemOf(sending: Sending, sheet: DraftSheet, id: string): Excel.ConditionalFormat {
  return sending.sheet(sheet).getRange().untrack().conditionalFormats.getItem(id);
}

/** `B2,D4:E5`, in as few lists as Excel takes. */
function listsOf(ranges: readonly Range[]): string[] {
  const lists: string[] = [];
  for (const text of ranges.map(rangeText)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + text.length < LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${text}`;
    } else lists.push(text);
  }
  return lists;
}
