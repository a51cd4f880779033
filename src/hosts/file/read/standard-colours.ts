/** Office's own theme, which nearly every workbook has: background, text, then the accents. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "5B9BD5",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "4472C4",
  "70AD47",
];

/** The colours old workbooks number, from 8 on (0–7 are the first eight again). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** RRGGBB of a colour that is named by number; undefined for the system's own. `tint` −1 (black) … 1 (white). */
export function standardColour(
  theme: number | undefined,
  indexed: number | undefined,
  tint: number,
): string | undefined {
  const base =
    theme !== undefined
      ? THEME[theme]
      : indexed !== undefined
        ? INDEXED[indexed < 8 ? indexed : indexed - 8]
        : undefined;
  if (base === undefined || tint === 0) return base;
  const parts = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16));
  const tinted = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return tinted
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
