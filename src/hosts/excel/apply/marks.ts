import { rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkEditable, checkRange, sheetNamed, type Draft, type DraftSheet } from "../draft";
import { COLOURS, OURS } from "../marks";
import { undoOn, type Part, type Sending } from "../part";

/** A mark of ours: one that was there, by its id, or one the batch makes. */
export interface Mark {
  readonly id?: string;
  made?: Excel.ConditionalFormat;
}

/** The longest list of places Excel takes at once. */
const LONGEST_ADDRESS = 8000;

/** The newest format comes first, so that a cell marked anew shows its new level. Throws as checkRange, checkEditable. */
export function mark(draft: Draft, edit: Extract<Edit, { kind: "mark" }>): Part[] {
  const sheet = sheetNamed(draft, edit.sheet);
  for (const range of edit.ranges) checkRange(sheet.name, range);
  checkEditable(sheet, "allowFormatCells");
  return listsOf(edit.ranges).map((address): Part => {
    const mark: Mark = {};
    sheet.marks.push(mark);
    return {
      bytes: address.length,
      send(sending) {
        const format = sending.sheet(sheet).getRanges(address).conditionalFormats.add("Custom");
        format.custom.rule.formula = OURS;
        format.custom.format.fill.color = COLOURS[edit.level];
        format.load("id");
        mark.made = format;
      },
      ...undoOn(sheet, (sending) => {
        if (mark.made) itemOf(sending, sheet, mark.made.id).delete();
      }),
      isHarmless: false,
    };
  });
}

/** Marks that were there go last: what they looked like could not be brought back. */
export function clearMarks(draft: Draft, edit: Extract<Edit, { kind: "clearMarks" }>): Part[] {
  const sheet = sheetNamed(draft, edit.sheet);
  checkEditable(sheet, "allowFormatCells");
  const gone = sheet.marks;
  sheet.marks = [];
  return gone.map((mark): Part => {
    const { id } = mark;
    if (id === undefined) return { send: () => mark.made?.delete(), ...undoOn(sheet, () => {}) };
    return { send: (sending) => itemOf(sending, sheet, id).delete(), isLast: true };
  });
}

function itemOf(sending: Sending, sheet: DraftSheet, id: string): Excel.ConditionalFormat {
  return sending.sheet(sheet).getRange().conditionalFormats.getItem(id);
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
