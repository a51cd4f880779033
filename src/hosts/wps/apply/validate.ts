import { cutOut, type Range } from "../../../workbook/cell";
import type { Check, Edit } from "../../../workbook/edit";
import { checkFree, checkInputCheck, shownMessage } from "../../../workbook/promises";
import { cellsIn } from "../area";
import { draftNamed, type Draft } from "../draft";
import { ifAnswered, part, valueOf, type Sheet } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { checksIn, OUR_TITLE } from "../read-checks";
import { sheetNamed } from "../sheets";

/** The smallest number a cell can hold: where no least is named, any number will do. */
const SMALLEST = "-9.99E+307";
const LIST = 3;
const DECIMAL = 2;
const STOP = 1;
const BETWEEN = 1;
const AT_LEAST = 7;

/**
 * Sets what may be typed into a range; other cells of an older check keep it, and so do all that have one that is not
 * ours. Sentences are cut off at 225 characters. Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for
 * choices that do not fit.
 */
export function validate(draft: Draft, edit: Extract<Edit, { kind: "validate" }>): Operation[] {
  const { range, check } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkInputCheck(sheet.name, range, check);
  checkFree(edit, sheet.freedoms);
  const { name, isNew } = sheet;
  const { book } = draft.desk;
  let before: ReturnType<typeof checksIn> | undefined;
  const foreign = () => (before ?? []).filter(({ isOurs }) => !isOurs);
  return [
    {
      run() {
        const there = sheetNamed(book, name);
        before ??= isNew ? [] : checksIn(there, range);
        for (const free of without(range, foreign())) putCheck(there, free, check);
      },
      undo: isNew
        ? GOES_ALONG
        : () => {
            if (!before) return;
            const there = sheetNamed(book, name);
            for (const free of without(range, foreign())) putCheck(there, free, { kind: "none" });
            for (const { range: area, kind, choices, isOurs } of before) {
              if (!isOurs) continue;
              const message = "请检查填写内容。";
              if (kind === "list" && choices) putCheck(there, area, { kind, choices, message });
              if (kind === "number") putCheck(there, area, { kind, message });
            }
          },
    },
  ];
}

function without(range: Range, others: readonly { readonly range: Range }[]): Range[] {
  return others.reduce((left, { range: other }) => left.flatMap((area) => cutOut(area, other)), [range]);
}

function putCheck(sheet: Sheet, range: Range, check: Check): void {
  const validation = part(cellsIn(sheet, range), "Validation");
  const kindNow = () => ifAnswered(() => valueOf(validation, "Type"));
  ifAnswered(() => validation.Delete());
  if (check.kind === "none") {
    if (checksIn(sheet, range).length > 0) validation.Delete();
    makeSure(checksIn(sheet, range).length === 0, "Validation.Delete");
    return;
  }
  const isList = check.kind === "list";
  const wanted = isList ? check.choices.join(",") : String(check.least ?? SMALLEST);
  validation.Add((isList ? LIST : DECIMAL) as never, STOP, isList ? BETWEEN : AT_LEAST, wanted);
  validation.IgnoreBlank = true;
  if (isList) validation.InCellDropdown = true;
  validation.ErrorTitle = OUR_TITLE;
  validation.ErrorMessage = shownMessage(check.message);
  validation.ShowError = true;
  makeSure(kindNow() === (isList ? LIST : DECIMAL), "Validation.Add");
  makeSure(valueOf(validation, "ErrorTitle") === OUR_TITLE, "Validation.ErrorTitle");
  makeSure(valueOf(validation, "ErrorMessage") === shownMessage(check.message), "Validation.ErrorMessage");
}
