import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkFree, checkRange } from "../../../workbook/promises";
import { listsOf } from "../area";
import { draftNamed, type Draft } from "../draft";
import { answered, part, textOf, valueOf, type Sheet } from "../jsapi";
import { COLOURS, EXPRESSION, marksOf, ourFormats, OURS, type MarkInWps } from "../marks";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { sheetNamed } from "../sheets";

/** The newest format comes first, so that a cell marked anew shows its new level. Throws as checkRange, checkFree. */
export function mark(draft: Draft, edit: Extract<Edit, { kind: "mark" }>): Operation[] {
  const { desk } = draft;
  const sheet = draftNamed(draft, edit.sheet);
  if (!desk.canMark) throw new CannotDo("标记单元格");
  for (const range of edit.ranges) checkRange(sheet.name, range);
  checkFree(edit, sheet.freedoms);
  const { name, isNew } = sheet;
  return listsOf(edit.ranges).map((address): Operation => {
    let before: number | undefined;
    return {
      run() {
        const there = sheetNamed(desk.book, name);
        before ??= ourFormats(there).length;
        addMark(there, address, COLOURS[edit.level]);
        makeSure(ourFormats(there).length === before + 1, "FormatConditions.Add");
      },
      undo: isNew
        ? GOES_ALONG
        : () => {
            if (before === undefined) return;
            const there = sheetNamed(desk.book, name);
            const made = ourFormats(there).find(({ format }) => isAt(format, address));
            if (ourFormats(there).length > before) made?.format.Delete();
            makeSure(ourFormats(there).length === before, "FormatCondition.Delete");
          },
    };
  });
}

function isAt(format: Et.FormatCondition, address: string): boolean {
  return part(format, "AppliesTo").Address(false, false) === address;
}

function addMark(sheet: Sheet, address: string, colour: number): void {
  const cells = answered(sheet.Range(address), "Range");
  const made = part(cells, "FormatConditions").Add(
    EXPRESSION as never,
    undefined,
    OURS,
  ) as Et.FormatCondition;
  try {
    const interior = part(answered(made, "FormatConditions.Add"), "Interior");
    interior.Color = colour;
    made.SetFirstPriority();
    makeSure(textOf(made, "Formula1").includes("绩表标记"), "Formula1");
    makeSure(valueOf(interior, "Color") === colour, "Interior.Color");
  } catch (problem) {
    made.Delete();
    throw problem;
  }
}

/** Takes away what is ours and nothing else. Throws SheetMissing, SheetProtected. */
export function clearMarks(draft: Draft, edit: Extract<Edit, { kind: "clearMarks" }>): Operation[] {
  const { desk } = draft;
  const sheet = draftNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  if (!desk.canMark) return [];
  const { name, isNew } = sheet;
  let before: MarkInWps[] | undefined;
  return [
    {
      run() {
        const there = sheetNamed(desk.book, name);
        before ??= marksOf(there);
        takeMarks(there);
      },
      undo: isNew
        ? GOES_ALONG
        : () => {
            if (!before) return;
            const there = sheetNamed(desk.book, name);
            takeMarks(there);
            // Each new one comes first, so the last of them is made first.
            for (const { ranges, colour } of [...before].reverse()) {
              for (const address of listsOf(ranges)) addMark(there, address, colour);
            }
          },
    },
  ];
}

function takeMarks(sheet: Sheet): void {
  // The last first, so that the places of the others stay as they are.
  for (const { format } of ourFormats(sheet).reverse()) format.Delete();
  makeSure(ourFormats(sheet).length === 0, "FormatCondition.Delete");
}
