import { newFile, openFile } from "../../src/hosts/file/open";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import type { Snapshot } from "../../src/workbook/snapshot";
import { asWordBody } from "../import/declaration";
import { documentOf } from "../word/document";
import { SHIFENG } from "./golden/shifeng";
import { restyling } from "../../src/forms/draw/restyle";
import { survey } from "../../src/forms/read/survey";
import { eventually } from "../eventually";
import { sets } from "../templates/sets";
import { desk } from "./web/desk";
import { forms } from "./web/files";
import { cellIn, type Visitor } from "./web/visitor";

const { visit } = desk();

/** As Word puts a table into the clipboard: its fonts, empty paragraphs, comments for other programs, styles. */
const wordTable = (rows: readonly (readonly string[])[]) =>
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
function wordForm({ rows, merges }: Snapshot): string {
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
async function paste({ page }: Visitor, html: string, text: string) {
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

async function opened() {
  const visitor = await visit("server");
  await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.open("申报.xlsx", await forms());
  await visitor.sees("已保存");
  return visitor;
}

/** Once the grid has taken what was pasted. */
async function savedWith(visitor: Visitor) {
  await visitor.sees("有改动未保存");
  return visitor.saved();
}

async function looksLost(bytes: Uint8Array, sheet: string) {
  const file = openFile(bytes);
  const { forms } = await survey(file, sets);
  const [read] = await file.read([sheet], { layout: true });
  return restyling(
    forms.find((form) => form.sheet.name === sheet)!,
    read!,
  );
}

test("a table of Word's becomes text in the cells of a list, which keeps its looks; one Ctrl+Z takes it back", async () => {
  const visitor = await opened();
  await visitor.goTo("附件3-2", "A7");
  const rows = [
    ["城管局", "城区环境", "城区保洁", "清扫道路\n清运垃圾", "226.5"],
    ["城管局", "城区环境", "绿化养护", "修剪树木", "18"],
  ];
  await paste(visitor, wordTable(rows), rows.map((row) => row.join("\t")).join("\n"));
  const { bytes, workbook } = await savedWith(visitor);
  expect(await cellIn(workbook, "附件3-2", "D7")).toBe("清扫道路\n清运垃圾");
  expect(await cellIn(workbook, "附件3-2", "E7")).toBe(226.5);
  expect(await cellIn(workbook, "附件3-2", "C8")).toBe("绿化养护");
  expect(await looksLost(bytes, "附件3-2")).toEqual([]);
  await visitor.goTo("附件3-2", "A7");
  await visitor.page.keyboard.press("Control+Z");
  await eventually(async () => {
    const { workbook: after } = await visitor.saved();
    expect(await cellIn(after, "附件3-2", "C8")).toBeNull();
  });
  expect(visitor.complaints).toEqual([]);
});

test("what does not fit is asked about; what is pasted nowhere leaves all as it was, and the keyboard in the cells", async () => {
  const visitor = await opened();
  await visitor.goTo("附件3-3", "B3");
  const rows = [["城管局", "甲", "乙"]];
  await paste(visitor, wordTable(rows), "城管局\t甲\t乙");
  await visitor.sees("粘贴的内容放不下");
  await visitor.page.keyboard.press("Enter");
  await visitor.seesNoMore("粘贴的内容放不下");
  await visitor.sees("已保存");
  await visitor.goTo("附件3-3", "B3");
  await paste(visitor, wordTable(rows), "城管局\t甲\t乙");
  await visitor.page.getByRole("button", { name: "合成一段，全放进 B3" }).click();
  const { workbook } = await savedWith(visitor);
  expect(await cellIn(workbook, "附件3-3", "B3")).toBe("城管局　甲　乙");
  expect(visitor.complaints).toEqual([]);
});

test("cells that are copied, or cut, within the grid go the same way; paragraphs become one cell", async () => {
  const visitor = await opened();
  const { page } = visitor;
  await visitor.type("附件3-2", "A7", "城管局");
  await visitor.goTo("附件3-2", "A7");
  await page.keyboard.press("Control+X");
  await visitor.goTo("附件3-3", "B3");
  await page.keyboard.press("Control+V");
  await visitor.goTo("附件3-3", "A5");
  const text = "第一段\n第二段";
  await visitor.goTo("附件3-2", "D8");
  await paste(visitor, "<p style='font-size:30pt'>第一段</p><p>第二段</p>", text);
  await eventually(async () => {
    const { workbook, bytes } = await visitor.saved();
    expect(await cellIn(workbook, "附件3-3", "B3")).toBe("城管局");
    expect(await cellIn(workbook, "附件3-2", "A7")).toBeNull();
    expect(await cellIn(workbook, "附件3-2", "D8")).toBe(text);
    expect(await looksLost(bytes, "附件3-2")).toEqual([]);
    expect(await looksLost(bytes, "附件3-3")).toEqual([]);
  });
  expect(visitor.complaints).toEqual([]);
});

test("a form that is pasted onto a blank sheet is put into a drawn one, as one step, and stays where it was", async () => {
  const visitor = await visit("server");
  await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const blank = newFile();
  await blank.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  await visitor.open("新表.xlsx", blank.bytes());
  await visitor.sees("已保存");
  await visitor.goTo("Sheet1", "A1");
  const [, directions] = sheetsOf(openWord(documentOf(asWordBody(SHIFENG)))).sheets;
  await paste(visitor, wordForm(directions!.snapshot), "附件3-2");
  await visitor.sees(/Sheet1 里像是从 Word 粘贴来的附件3-2/);
  await visitor.button("放进标准表样").click();
  await visitor.sees(/Sheet1：能放入 56 格。还没有写。/);
  await visitor.button("放入").click();
  await visitor.sees(/Sheet1：已放入 56 格。/);
  const { workbook } = await visitor.saved();
  const { forms } = await survey(workbook, sets);
  const drawn = forms.find(({ marked }) => marked)!;
  expect([drawn.sheet.name, drawn.definition.id]).toEqual(["附件3-2", "spending-direction"]);
  expect(await cellIn(workbook, "附件3-2", "A7")).toBe("政务中心");
  expect(await cellIn(workbook, "附件3-2", "E8")).toBe(4);
  expect(await cellIn(workbook, "Sheet1", "A3")).not.toBeNull();
  await visitor.button("撤销").click();
  await visitor.sees("还没有写");
  const after = await visitor.saved();
  expect((await after.workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(visitor.complaints).toEqual([]);
});
