import type { Range } from "../../workbook/cell";
import { areasOf } from "./area";
import { answered, ifAnswered, numberOf, part, valueOf, type Sheet } from "./jsapi";

/** Always true and meaning nothing: by it we know our marks again, also after the file was saved and opened. */
export const OURS = '=LEN("绩表标记")>0';
const OUR_WORD = "绩表标记";

/** BGR, as VBA counts colours. */
export function bgr(rrggbb: string): number {
  const [, red = "0", green = "0", blue = "0"] = /^(..)(..)(..)$/.exec(rrggbb) ?? [];
  return parseInt(blue + green + red, 16);
}

export const COLOURS = { error: bgr("FFC7CE"), warning: bgr("FFEB9C") };

/** Custom, by a formula. */
export const EXPRESSION = 2;

/** A mark of ours that is there. */
export interface MarkInWps {
  readonly ranges: readonly Range[];
  readonly colour: number;
}

/** The conditional formats of a sheet that are ours, with their places in its list; what cannot be read is none of ours. */
export function ourFormats(sheet: Sheet): { readonly at: number; readonly format: Et.FormatCondition }[] {
  const formats = part(part(sheet, "Cells"), "FormatConditions");
  const count = numberOf(formats, "Count");
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((at) => {
    const format = answered(formats.Item(at) as Et.FormatCondition | undefined, "Item");
    const formula = ifAnswered(() =>
      valueOf(format, "Type") === EXPRESSION ? valueOf(format, "Formula1") : undefined,
    );
    return typeof formula === "string" && formula.includes(OUR_WORD) ? [{ at, format }] : [];
  });
}

/** Throws HostRefused. */
export function marksOf(sheet: Sheet): MarkInWps[] {
  return ourFormats(sheet).map(({ format }) => ({
    ranges: areasOf(part(format, "AppliesTo")),
    colour: Number(valueOf(part(format, "Interior"), "Color")),
  }));
}

/** Whether this build knows conditional formats at all. */
export function canMark(sheet: Sheet | undefined): boolean {
  if (!sheet) return false;
  return ifAnswered(() => numberOf(part(part(sheet, "Cells"), "FormatConditions"), "Count")) !== undefined;
}
