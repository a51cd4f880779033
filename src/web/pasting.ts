import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import { placeAsOne, placePasted, type Placing } from "../import/paste";
import { address, contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { filledRows, type Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { clipboardTexts } from "./clipboard";
import type { PasteAnswer, PasteQuestion } from "./paste-question";

interface Paste {
  readonly sheet: string;
  readonly range: Range;
  readonly html: string;
  readonly text: string;
}

/** What was pasted, as edits; every text has found its place, or not. */
interface Taken {
  readonly edits: readonly Edit[];
  readonly isWhole: boolean;
}

/**
 * Takes what is pasted into a form: as text, into the cells it covers. Asks where it does not fit, and leaves to the
 * grid what is pasted beside forms.
 */
export function pasting(
  workbook: Pick<Workbook, "read">,
  sets: () => readonly TemplateSet[],
  ask: (question: Omit<PasteQuestion, "answer">) => Promise<PasteAnswer>,
): (paste: Paste) => Promise<Taken | "grid"> {
  return async ({ sheet, range, html, text }) => {
    const [snapshot] = await workbook.read([sheet], { layout: true });
    const at = { row: range.top, column: range.left };
    const form = snapshot && formAt(snapshot, sets(), at);
    if (!form) return "grid";
    const pasted = clipboardTexts(html, text);
    const placed = placePasted(form, snapshot, at, pasted);
    if (placed.why === undefined) return { edits: placed.edits, isWhole: true };
    const { fits, left, why } = placed;
    const answer = await ask({ cell: address(at.row, at.column), fits, of: fits + left, why });
    if (answer === "nothing") return { edits: [], isWhole: false };
    if (answer === "fitting") return { edits: placed.edits, isWhole: false };
    return taken(placeAsOne(form, snapshot, at, pasted));
  };
}

const taken = ({ edits, left }: Placing): Taken => ({ edits, isWhole: left === 0 });

/** The form a cell belongs to, be it in the next row of a list that nobody has begun. */
function formAt(
  snapshot: Snapshot,
  sets: readonly TemplateSet[],
  { row, column }: { row: number; column: number },
): FilledForm | undefined {
  if (!filledRows(snapshot).length) return undefined;
  const { forms } = surveyed([snapshot], [snapshot], sets);
  return forms.find(({ area, tables }) => {
    const isOpen = Object.values(tables).some((table) => table.isOpen);
    const bottom = isOpen ? Math.max(area.bottom, row) : area.bottom;
    return contains({ ...area, bottom }, row, column);
  });
}
