import type { Range } from "../../../../src/workbook/cell";
import { quoted, written, type Sheet } from "../model";
import type { Wired } from "../protocol";
import { conditionalFormatsOf } from "./conditional-formats";
import { rangeOf } from "./range";
import type { World } from "./world";

export function areasOf(world: World, sheet: Sheet, ranges: readonly Range[]): Wired {
  return {
    _type: "RangeAreas",
    get Address() {
      return ranges.map((range) => `${quoted(sheet.name)}!${written(range)}`).join(",");
    },
    AreaCount: ranges.length,
    get Areas() {
      return {
        _type: "RangeCollection",
        items: () => ranges.map((range) => rangeOf(world, sheet, range)),
      };
    },
    get ConditionalFormats() {
      return conditionalFormatsOf(world, sheet, ranges);
    },
  };
}
