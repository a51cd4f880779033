import { InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { contains } from "../../workbook/cell";
import { SetPropertiesMutation, propertiesOf } from "./sheet-properties";
import type { Grid } from "./univer";

/** As the marks in a file look: pink for what is wrong, yellow for what deserves a look. */
const COLOURS: Record<"error" | "warning", IStyleData> = {
  error: { bg: { rgb: "#FFC7CE" } },
  warning: { bg: { rgb: "#FFEB9C" } },
};

/** Colours marked cells on screen, over whatever colour they have of their own. */
export function showMarks(grid: Grid): void {
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "jibiao-marks",
    effect: InterceptorEffectEnum.Style,
    handler(cell, { worksheet, row, col }, next) {
      const mark = propertiesOf(worksheet).marks.find(({ range }) => contains(range, row, col));
      if (!mark) return next(cell);
      const shown = !cell || cell === worksheet.getCellRaw(row, col) ? { ...cell } : cell;
      return next({ ...shown, interceptorStyle: { ...shown.interceptorStyle, ...COLOURS[mark.level] } });
    },
  });
  grid.commands.onCommandExecuted(({ id }) => {
    if (id === SetPropertiesMutation.id) grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  });
}
