import type { Page } from "playwright-core";
import type { Snapshot } from "../../../src/workbook/snapshot";

/** As Word puts a table into the clipboard: its fonts, empty paragraphs, comments for other programs, styles. */
export const wordTable = (rows: readonly (readonly string[])[]) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:22pt}</style></head>
<body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'>${rows
    .map(
      (row) =>
        `<tr style='height:40pt'>${row
          .map(
            (text) =>
              `<td width=120 style='border:solid red 2.25pt;background:yellow'>${text
                .split("\n")
                .map(
                  (line) =>
                    `<p class=MsoNormal><b><span style='font-size:22.0pt;font-family:"Times New Roman";color:red'>${line}<o:p></o:p></span></b></p>`,
                )
                .join("\n")}</td>`,
          )
          .join("")}</tr>`,
    )
    .join("")}</table><!--EndFragment--></body></html>`;

/** A whole 附件 as Word copies it: its lines above as paragraphs, then the table with its merged cells. */
export function wordForm({ rows, merges }: Snapshot): string {
  const p = (text: string) =>
    text
      .split("\n")
      .map(
        (line) =>
          `<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体'>${line}<o:p></o:p></span></p>`,
      )
      .join("");
  const first = rows.findIndex((row) => Object.values(row ?? []).filter(Boolean).length > 1);
  const columns = Math.max(...rows.map((row) => row?.length ?? 0));
  const lines = rows.slice(first).map((row, i) => {
    const at = first + i;
    const cells = Array.from({ length: columns }, (_, column) => {
      const merge = merges.find(
        ({ top, bottom, left, right }) => top <= at && at <= bottom && left <= column && column <= right,
      );
      if (merge && (merge.top !== at || merge.left !== column)) return "";
      const across = merge ? merge.right - merge.left + 1 : 1;
      const down = merge ? merge.bottom - merge.top + 1 : 1;
      return `<td width=47 colspan=${across} rowspan=${down} valign=top style='width:35.4pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>${p(row?.[column]?.text ?? "")}</td>`;
    });
    return `<tr style='mso-yfti-irow:${i};height:21.0pt'>${cells.join("")}</tr>`;
  });
  const head = rows.slice(0, first).map((row) => p(row?.[0]?.text ?? ""));
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- table.MsoNormalTable {mso-style-name:普通表格;mso-tstyle-rowband-size:0} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${head.join("")}<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>${lines.join("")}</table><!--EndFragment--></body></html>`;
}

/** Ctrl+V of what another program left. */
export async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    async ([html, text]) => {
      const items = { "text/html": new Blob([html], { type: "text/html" }) };
      const plain = { "text/plain": new Blob([text], { type: "text/plain" }) };
      await navigator.clipboard.write([new ClipboardItem({ ...(html && items), ...plain })]);
    },
    [html, text] as const,
  );
  await page.keyboard.press("Control+V");
}
