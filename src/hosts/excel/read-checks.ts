import { rangeText, type Range } from "../../workbook/cell";
import type { Validation } from "../../workbook/snapshot";
import { areaOf } from "./reference";

/**
 * Asks for the input checks of a sheet. Excel says where there are any, but not which: so each column of such an area
 * is asked, and each cell of a column in which they differ. A sync after each step.
 */
interface AskedChecks {
  more(): boolean;
  again(): boolean;
  answer(): Validation[];
}

interface Asked {
  readonly range: Range;
  readonly check: Excel.DataValidation;
}

export function askChecks(sheet: Excel.Worksheet): AskedChecks {
  const checked = sheet.getRange().untrack().getSpecialCellsOrNullObject("DataValidations").untrack();
  checked.areas.load("items/address");
  let columns: Asked[] = [];
  let cells: Asked[] = [];
  const asked = (range: Range): Asked => {
    const check = sheet.getRange(rangeText(range)).untrack().dataValidation;
    check.load("type,rule");
    return { range, check };
  };
  const isMixed = ({ check }: Asked) => check.type === "Inconsistent" || check.type === "MixedCriteria";
  return {
    more() {
      const areas = checked.isNullObject ? [] : checked.areas.items.map(({ address }) => areaOf(address));
      columns = areas.flatMap((area) => (area ? columnsOf(area).map(asked) : []));
      return columns.length > 0;
    },
    again() {
      cells = columns.filter(isMixed).flatMap(({ range }) => cellsOf(range).map(asked));
      return cells.length > 0;
    },
    answer: () =>
      [...columns.filter((one) => !isMixed(one)), ...cells].flatMap(({ range, check }) => {
        const validation = validationOf(range, check);
        return validation ? [validation] : [];
      }),
  };
}

function validationOf(range: Range, { type, rule }: Excel.DataValidation): Validation | undefined {
  if (type === "None") return undefined;
  const kind = type === "List" ? "list" : type === "Decimal" || type === "WholeNumber" ? "number" : "other";
  const source = kind === "list" ? rule.list?.source : undefined;
  const isWritten = typeof source === "string" && !source.startsWith("=");
  const choices = isWritten ? source.split(",").map((choice) => choice.trim()) : undefined;
  return { range, kind, ...(choices && { choices }) };
}

function columnsOf({ top, left, bottom, right }: Range): Range[] {
  return Array.from({ length: right - left + 1 }, (_, i) => ({
    top,
    bottom,
    left: left + i,
    right: left + i,
  }));
}

function cellsOf({ top, left, bottom }: Range): Range[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => ({
    top: top + i,
    bottom: top + i,
    left,
    right: left,
  }));
}
