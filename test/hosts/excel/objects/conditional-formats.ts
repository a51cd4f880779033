import { LAST_ROW, overlaps, type Range } from "../../../../src/workbook/cell";
import { freshId, type ConditionalFormat, type Sheet } from "../model";
import { gap, HostError, type Wired } from "../protocol";
import { areasOf } from "./range-areas";
import { checkOpen, type World } from "./world";

/** The conditional formats that touch an area; a new one takes in all of it and comes first. */
export function conditionalFormatsOf(world: World, sheet: Sheet, ranges: readonly Range[]): Wired {
  const here = () =>
    sheet.formats.filter((format) =>
      format.ranges.some((one) => ranges.some((range) => overlaps(one, range))),
    );
  const isAll = ranges.some(({ top, bottom }) => bottom - top === LAST_ROW);
  return {
    _type: "ConditionalFormatCollection",
    items: () => here().map((format) => formatOf(world, sheet, format, isAll)),
    Add(type: string): Wired {
      checkOpen(sheet, "allowFormatCells");
      if (type !== "Custom") throw gap(`conditional format of type ${type}`);
      const format = { id: freshId(world.book), type, formula: "", fill: "", ranges: [...ranges] };
      sheet.formats.unshift(format);
      return formatOf(world, sheet, format, isAll);
    },
    Indexer(id: string): Wired {
      const format = here().find((one) => one.id === id);
      if (!format) throw new HostError("ItemNotFound");
      return formatOf(world, sheet, format, isAll);
    },
  };
}

function formatOf(world: World, sheet: Sheet, format: ConditionalFormat, isAll: boolean): Wired {
  const custom = {
    _type: "CustomConditionalFormat",
    get Rule() {
      return {
        _type: "ConditionalFormatRule",
        get Formula() {
          if (format.isUnreadable) throw new HostError("GeneralException");
          return format.formula;
        },
        set Formula(formula: string) {
          format.formula = formula;
        },
      };
    },
    get Format() {
      return {
        _type: "ConditionalRangeFormat",
        get Fill() {
          return {
            _type: "ConditionalRangeFill",
            get Color() {
              return format.fill;
            },
            set Color(color: string) {
              format.fill = color;
            },
          };
        },
      };
    },
  };
  return {
    _type: "ConditionalFormat",
    Id: format.id,
    Type: format.type,
    get Custom() {
      if (format.type !== "Custom") throw new HostError("InvalidOperation");
      return custom;
    },
    get CustomOrNullObject() {
      return format.type === "Custom" ? custom : null;
    },
    GetRanges: () => areasOf(world, sheet, format.ranges),
    Delete() {
      checkOpen(sheet, "allowFormatCells");
      const { isLostTo } = format;
      if (isLostTo === "cells" || (isLostTo === "sheet" && isAll)) throw new HostError("ItemNotFound");
      if (!sheet.formats.includes(format)) throw new HostError("ItemNotFound");
      sheet.formats = sheet.formats.filter((one) => one !== format);
    },
  };
}
