import { cellAt, type CellValue } from "../../../src/workbook/snapshot";
import { style, write } from "./edits";
import { readings, type Ready } from "./opened";
import type { Promises } from "./promises";

export const numbers: Promises = {
  about: "numbers, dates, truth values",
  lines: {
    "reads back a number": shows(226, "General", "226"),
    "zero is a number": shows(0, "General", "0"),
    "reads back a negative amount": shows(-12.5, "General", "-12.5"),
    "keeps a number exactly, whatever is shown": shows(1 / 3, "0.00", "0.33"),
    "keeps very large and very small numbers": shows(1.5e300, "0.0E+00", "1.5E+300"),
    "keeps a sum of floats as it is": shows(0.1 + 0.2, "0.0", "0.3"),
    "shows decimals": shows(226, "0.00", "226.00"),
    "shows 2019.1 as somebody meant it": shows(2019.1, "0.00", "2019.10"),
    "shows thousands": shows(12345.678, "#,##0.00", "12,345.68"),
    "shows a percentage": shows(0.95, "0%", "95%"),
    "a date is its serial number": shows(43466, "yyyy-mm-dd", "2019-01-01"),
    "shows a Chinese date": shows(43466, 'yyyy"年"m"月"', "2019年1月"),
    "shows a time": shows(0.5, "h:mm", "12:00"),
    "false is not empty": shows(false, "General", "FALSE"),
    "true is not 1": shows(true, "General", "TRUE"),
    "a number format leaves a text alone": shows("暂无", "0.00", "暂无"),
  },
};

function shows(value: CellValue, numberFormat: string, text: string) {
  return async (opened: Ready) => {
    await opened.apply(style(opened.sheet, "B2", { numberFormat }), write(opened.sheet, "B2", [value]));
    for (const read of await readings(opened)) {
      expect(cellAt(read, 1, 1)).toEqual({ value, text, format: numberFormat });
    }
  };
}
