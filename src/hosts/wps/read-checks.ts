import type { Validation } from "../../workbook/snapshot";
import { oneCell, type Range } from "../../workbook/cell";
import { areasOf, cellsIn } from "./area";
import { answered, ifAnswered, part, valueOf, XL, type Sheet } from "./jsapi";
import { piecesOf } from "./uniform";

/** By this title we know our own input checks again. */
export const OUR_TITLE = "请检查填写内容";

/** Of cells without a check WPS throws; LibreOffice says that anything may be typed, and other builds may, too. */
const ANYTHING = 0;
const LIST = 3;
const NUMBERS = [1, 2];

interface FoundCheck extends Validation {
  readonly isOurs: boolean;
}

/** The input checks of a sheet. WPS says where there are any, and throws where there are none. */
export function checksOf(sheet: Sheet): FoundCheck[] {
  const areas = ifAnswered(() =>
    areasOf(answered(part(sheet, "Cells").SpecialCells(XL.validated as never), "SpecialCells")),
  );
  return (areas ?? []).flatMap((area) => checksIn(sheet, area));
}

/** Of cells in which checks differ the build answers nothing, or throws. */
export function checksIn(sheet: Sheet, area: Range): FoundCheck[] {
  const pieces = piecesOf(area, (range) => {
    const read = ifAnswered(() => {
      const check = part(cellsIn(sheet, range), "Validation");
      const kind = valueOf(check, "Type");
      if (typeof kind !== "number") return undefined;
      if (kind === ANYTHING && !saysSomething(check)) return "none";
      return JSON.stringify([kind, valueOf(check, "Formula1"), valueOf(check, "ErrorTitle")]);
    });
    return read ?? (isBare(sheet, range) ? "none" : undefined);
  });
  return (pieces ?? []).flatMap(({ range, value }): FoundCheck[] => {
    if (value === "none") return [];
    const [kind, formula, title] = JSON.parse(value) as [number, unknown, unknown];
    const isWritten = kind === LIST && typeof formula === "string" && !formula.startsWith("=");
    const choices = isWritten ? formula.split(",").map((choice) => choice.trim()) : undefined;
    return [
      {
        range,
        kind: kind === LIST ? "list" : NUMBERS.includes(kind) ? "number" : "other",
        ...(choices && { choices }),
        isOurs: title === OUR_TITLE,
      },
    ];
  });
}

/** A hint that is shown beside the cell; where anything may be typed, it is all there is to a check. */
function saysSomething(check: Et.Validation): boolean {
  return (["InputTitle", "InputMessage"] as const).some((name) => ifAnswered(() => valueOf(check, name)));
}

/** One cell that tells no kind has no check; of more than one that is not yet known. */
function isBare(sheet: Sheet, { top, left, bottom, right }: Range): boolean {
  if (top !== bottom || left !== right) return false;
  const type = ifAnswered(() => valueOf(part(cellsIn(sheet, oneCell(top, left)), "Validation"), "Type"));
  return typeof type !== "number";
}
