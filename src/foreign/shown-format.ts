import { numberFormat } from "../workbook/number-format";

/** Ways to write days, as spreadsheets have them. */
const DATES = [
  ...['yyyy"年"m"月"d"日"', 'yyyy"年"mm"月"dd"日"', 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"'],
  ...[
    "yyyy-mm-dd",
    "yyyy-m-d",
    "yyyy/mm/dd",
    "yyyy/m/d",
    "yyyy.mm.dd",
    "yyyy.m.d",
    "yyyy.m",
    "yyyy-mm",
    "yyyy",
  ],
  ...[
    "mm/dd/yy",
    "m/d/yy",
    "mm/dd/yyyy",
    "m/d/yyyy",
    "dd/mm/yyyy",
    "yyyy-mm-dd hh:mm",
    "yyyy-mm-dd hh:mm:ss",
  ],
];
const TIMES = ["h:mm", "hh:mm", "h:mm:ss", "hh:mm:ss", "[h]:mm:ss", "[hh]:mm:ss"];

/** The plainest number format that shows a number just as its cell does; undefined where none is known. */
export function shownFormat(
  value: number,
  text: string,
  kind: "number" | "date" | "time",
): string | undefined {
  const formats = { number: ["General", ...numberFormats(text)], date: DATES, time: TIMES }[kind];
  return formats.find((format) => numberFormat(format).show(value) === text);
}

/** 1,234.50 → #,##0.00, and what stands before and behind it. */
function numberFormats(text: string): string[] {
  const [, before = "", digits = "", decimals, behind = ""] =
    /^([^\d]{0,20})([\d,]{1,30})(?:\.(\d{1,15}))?([^\d]{0,20})$/.exec(text) ?? [];
  if (digits === "") return [];
  const tail = decimals === undefined ? "" : `.${"0".repeat(decimals.length)}`;
  const quoted = (sign: string) => sign.replace(/[^%\s-]+/g, (words) => `"${words.replace(/"/g, "")}"`);
  return ["0", "#,##0"].flatMap((whole) => {
    const plain = `${whole}${tail}${quoted(behind)}`;
    return [plain, `${quoted(before.replace(/-/g, ""))}${plain}`];
  });
}
