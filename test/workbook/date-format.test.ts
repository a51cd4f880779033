import { BUILTIN_FORMATS } from "../../src/hosts/file/builtin-formats";
import { showsDate } from "../../src/workbook/date-format";
import { numberFormat } from "../../src/workbook/number-format";

const OTHERS = [
  ...[
    '0.00"万元"',
    "#,##0_);(#,##0)",
    "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * - _ ;_ @_ ",
    "[Red]0;[Blue]-0",
    "@",
  ],
  ...['"每日"0"人次"', '"m"0', "0\\d", "0.00E+00", "G/通用格式", 'G/通用格式"天"', "[>100]0;[=5]0.0;0.00"],
  ...[
    "yyyy-mm-dd",
    "yyyy\\-mm",
    "m/d",
    "d",
    "mm",
    "mmmm",
    "yy",
    "[$-804]yyyy年m月d日",
    "[$-F800]dddd",
    "aaaa",
  ],
  ...[
    "yyyy-mm-dd hh:mm",
    "m-d h:mm:ss",
    "mm:ss",
    "mm:ss.0",
    "h:mm",
    "[h]:mm",
    "[mm]:ss",
    "[h]:mm:ss",
    "h AM/PM",
  ],
  ...["[DBNum1][$-804]yyyy年m月", "yyyy/m/d;@", "0;yyyy-m-d", "[$-F400]h:mm:ss", "0!.0,", "General;-General"],
];

// What draws numbers takes the minutes of these for a month.
const MINUTES = ["mm:ss", "mm:ss.0", "mmss.0"];

test.each(MINUTES)("%s shows minutes and seconds", (code) => expect(showsDate(code)).toBe(false));

const codes = [...Object.values(BUILTIN_FORMATS), ...OTHERS].filter((code) => !MINUTES.includes(code));

test.each([...new Set(codes)])(
  "%s shows a day, month or year where its drawing says so, and nowhere else",
  (code) => expect(showsDate(code)).toBe(numberFormat(code).isDate),
);
