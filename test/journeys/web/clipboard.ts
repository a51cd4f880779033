import type { Page } from "playwright-core";

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
