import { BUILTIN_FORMATS } from "../builtin-formats";
import { GENERAL, numberFormat, type NumberFormat } from "../../../workbook/number-format";
import { attribute, nextOwn, number, opens, scan } from "../xml";

/** The number format of each cell style, by the index cells refer to (`s`). */
export function readFormats(styles: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats = new Map<string, NumberFormat>([["General", GENERAL]]);
  const byStyle: NumberFormat[] = [];
  const cursor = scan(styles);
  while (nextOwn(cursor)) {
    if (opens(cursor, "numFmt")) {
      const id = number(cursor, "numFmtId");
      // Formats also stand in differential styles, which are for conditional formats and tables only.
      if (id !== undefined && !isIn(cursor.path, "dxf")) codes.set(id, attribute(cursor, "formatCode") ?? "");
    } else if (opens(cursor, "xf") && isIn(cursor.path, "cellXfs")) {
      const id = number(cursor, "numFmtId") ?? 0;
      const code = codes.get(id) || BUILTIN_FORMATS[id] || "General";
      const format = formats.get(code) ?? numberFormat(code);
      formats.set(code, format);
      byStyle.push(format);
    }
  }
  return byStyle;
}

function isIn(path: readonly string[], local: string): boolean {
  return path.some((name) => name === local || name.endsWith(`:${local}`));
}
