import { overlaps, type Range } from "../../../../src/workbook/cell";
import { freshId, type ConditionalFormat } from "../../excel/model";
import { refused, type Wired } from "../guarded";
import { bgr, rgb } from "./looks";
import { rangeOn } from "./range";
import { checkFree, type Place } from "./world";

const OURS = "绩表标记";

/** The conditional formats of a range. Taking away what is not ours is a gap. */
export function formatConditionsOf(place: Place, ranges: readonly Range[]): Wired {
  const { sheet, open, world } = place;
  const here = () =>
    sheet.formats.filter((format) =>
      format.ranges.some((one) => ranges.some((range) => overlaps(one, range))),
    );
  return {
    _type: "FormatConditions",
    get Count() {
      return here().length;
    },
    Item(index: number) {
      const format = here()[index - 1];
      if (!format) throw refused("FormatConditions.Item");
      return formatOf(place, format);
    },
    Add(type: number, _operator: unknown, formula: string) {
      checkFree(sheet, "allowFormatCells");
      if (type !== 2) throw refused("FormatConditions.Add");
      const made: ConditionalFormat = {
        id: freshId(open.book),
        type: "Custom",
        formula,
        fill: "#FFFFFF",
        ranges: [...ranges],
      };
      sheet.formats.push(made);
      return formatOf(place, made);
    },
    Delete() {
      world.wire.gaps.push("all conditional formats taken away");
    },
  } as Wired;
}

function formatOf(place: Place, format: ConditionalFormat): Wired {
  const { sheet, world } = place;
  const isReadable = () => {
    if (format.isUnreadable) throw refused("FormatCondition");
    return format;
  };
  return {
    _type: "FormatCondition",
    get Type() {
      return isReadable().type === "Custom" ? 2 : 1;
    },
    get Formula1() {
      return isReadable().formula;
    },
    get AppliesTo() {
      return rangeOn(place, format.ranges);
    },
    get Interior() {
      return {
        _type: "Interior",
        get Color() {
          return bgr(format.fill);
        },
        set Color(color: number) {
          format.fill = `#${rgb(color)}`;
        },
      };
    },
    SetFirstPriority() {
      sheet.formats = [format, ...sheet.formats.filter((one) => one !== format)];
    },
    Delete() {
      if (!format.formula.includes(OURS)) {
        world.wire.gaps.push("a conditional format of somebody else taken away");
      }
      sheet.formats = sheet.formats.filter((one) => one !== format);
    },
  } as Wired;
}
