import { newFile } from "../../src/hosts/file/open";
import { openWord } from "../../src/word/open";
import { rangeText } from "../../src/workbook/cell";
import { cell, documentOf, paragraph, rows, run, table } from "./document";
import type { Written } from "./document";

/** What is read of a body: lines as they are, of tables each cell with its area. */
function read(body: string, written: Written = {}): string[] {
  return openWord(documentOf(body, written)).blocks.flatMap((block) =>
    block.kind === "line"
      ? [block.text]
      : block.table.cells.map(({ area, text }) => `${rangeText(area)} ${text}`),
  );
}

const leftOut = (body: string) => openWord(documentOf(body)).leftOut;

const NUMBERED = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
const list = (format: string, text: string, more = "") =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

describe("cells of a table in Word", () => {
  test("joined across and downwards stand where they are seen", () => {
    expect(
      read(
        table(`
          | 主管部门 | 绩效指标 | < |
          | ^ | 产出指标 | 效益指标 |`),
      ),
    ).toEqual(["A1:A2 主管部门", "B1:C1 绩效指标", "B2 产出指标", "C2 效益指标"]);
  });

  test("joined across as old programs did it are one", () => {
    const joined = (value: string) => `<w:hMerge${value}/>`;
    expect(
      read(
        rows(
          cell(paragraph("合计"), 1, joined(` w:val="restart"`)) +
            cell("", 1, joined("")) +
            cell(paragraph("3")),
          cell(paragraph("一")) + cell(paragraph("二")) + cell(paragraph("三")),
        ),
      ),
    ).toEqual(["A1:B1 合计", "C1 3", "A2 一", "B2 二", "C2 三"]);
  });

  test("behind a gap at the left stand under those above, not under the gap", () => {
    expect(
      read(
        rows(
          cell(paragraph("一")) + cell(paragraph("二")) + cell(paragraph("三")),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell(paragraph("中"))}</w:tr>`,
        ),
      ),
    ).toEqual(["A1 一", "B1 二", "C1 三", "B2 中"]);
  });

  test("whose borders miss each other by a hair make no columns of their own", () => {
    expect(
      read(
        rows(
          cell(paragraph("专项名称"), 2) + cell(paragraph("路灯"), 3),
          cell(paragraph("部门名称"), 2) + cell(paragraph("城管局"), 3),
        ),
      ),
    ).toEqual(
      ["A1 专项名称", "B1 路灯", "A2 专项名称", "B2 路灯"].map(
        (_, i) => ["A1 专项名称", "B1 路灯", "A2 部门名称", "B2 城管局"][i],
      ),
    );
  });

  test("of a row that was deleted, or cells that were, are gone; those inserted are there", () => {
    expect(
      read(
        rows(
          cell(paragraph("一")) + cell(paragraph("删"), 1, `<w:cellDel w:id="1"/>`),
          `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(paragraph("删去的行"))}</w:tr>`,
          `<w:tr><w:trPr><w:ins w:id="3"/></w:trPr>${cell(paragraph("加上的行"))}</w:tr>`,
        ),
      ),
    ).toEqual(["A1 一", "A2 加上的行"]);
  });

  test("in content controls around cells, rows and tables are found", () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const row = `<w:tr>${control(cell(control(paragraph(control(run("格"))))))}</w:tr>`;
    expect(read(control(`<w:tbl>${control(row)}</w:tbl>`))).toEqual(["A1 格"]);
  });

  test("that hold a table show its rows line by line; a table that only frames others is none", () => {
    const inner = table("| 一 | 二 |\n| 三 | 四 |");
    expect(read(rows(cell(paragraph("前") + inner + paragraph("")) + cell(paragraph("旁"))))).toEqual([
      "A1 前\n一 二\n三 四\n",
      "B1 旁",
    ]);
    expect(read(rows(cell(inner + paragraph(""))))).toEqual(["A1 一", "B1 二", "A2 三", "B2 四", ""]);
  });
});

describe("a text in Word", () => {
  const hidden = "<w:vanish/>";
  const field = (...runs: string[]) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const separate = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const box = (mark: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${mark}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const text = (content: string) =>
    `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></w:pict></w:r>`;

  test.each([
    ["keeps soft breaks and tabs", run("第一行\n第二行\t尾"), ["第一行\n第二行\t尾"]],
    ["leaves hidden text out", run("见") + run("藏", hidden) + run("人"), ["见人"]],
    ["shows what is hidden only in name", run("见") + run("人", `<w:vanish w:val="0"/>`), ["见人"]],
    [
      "takes insertions for accepted, deletions and what moved away for gone",
      `<w:ins w:id="1">${run("加")}</w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>` +
        `<w:moveFrom w:id="3">${run("去")}</w:moveFrom><w:moveTo w:id="4">${run("来")}</w:moveTo>`,
      ["加来"],
    ],
    [
      "reads signs of picture fonts",
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("是")}`,
      ["☑是"],
    ],
    ["reads letters of picture fonts", run("o", `<w:rFonts w:ascii="Wingdings"/>`) + run("否"), ["□否"]],
    ["reads signs of Symbol", `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run("95%")}`, ["≥95%"]],
    ["marks a sign that it does not know", `<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>`, ["〓"]],
    [
      "shows what came out of a field",
      field(`<w:r><w:instrText>PAGE</w:instrText></w:r>`, separate, run("3")),
      ["3"],
    ],
    ["shows boxes of old forms", box("<w:checked/>") + run("延续") + box("") + run("新增"), ["☑延续□新增"]],
    [
      "keeps a text behind a field that never ends",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("在")}`,
      ["在"],
    ],
    [
      "leaves out what a content control says before anybody fills it in",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>${run("完")}`,
      ["完"],
    ],
    ["reads text boxes behind the line that they hang on", run("前") + text("框"), ["前", "框"]],
    [
      "reads a thing that is said twice once",
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph("框")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("框")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ["", "框"],
    ],
  ])("%s", (_, runs, lines) => expect(read(paragraph(runs))).toEqual(lines));

  test("goes on in the next line where the end of one is hidden or deleted", () => {
    expect(read(paragraph(run("上"), `<w:rPr><w:del w:id="1"/></w:rPr>`) + paragraph("下"))).toEqual([
      "上下",
    ]);
  });

  test("is hidden by its style", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    expect(read(paragraph("藏", `<w:pStyle w:val="b"/>`) + paragraph("见"), { styles })).toEqual(["", "见"]);
  });

  test("says what a sheet cannot hold", () => {
    expect(
      leftOut(paragraph("<w:r><w:drawing/></w:r>") + paragraph("<w:r><w:footnoteReference w:id='1'/></w:r>")),
    ).toEqual(["图片", "脚注和尾注"]);
    expect(leftOut(paragraph("<w:r><w:commentReference w:id='1'/></w:r>"))).toEqual(["批注"]);
    const headed = (header: string) => openWord(documentOf(paragraph("文"), { header })).leftOut;
    expect(headed(paragraph("附件3-2"))).toEqual(["页眉和页脚的文字"]);
    expect(headed(paragraph("第 1 页 共 3 页") + paragraph("— 2 —"))).toEqual([]);
  });
});

describe("automatic numbering in Word is text", () => {
  const numbered = ["甲", "乙", ""].map((text) => paragraph(text, NUMBERED)).join("");

  test.each([
    ["decimal", "%1、", ["1、甲", "2、乙", "3、"]],
    ["chineseCounting", "（%1）", ["（一）甲", "（二）乙", "（三）"]],
    ["decimalEnclosedCircleChinese", "%1", ["①甲", "②乙", "③"]],
    ["upperLetter", "%1.", ["A.甲", "B.乙", "C."]],
    ["lowerRoman", "%1)", ["i)甲", "ii)乙", "iii)"]],
    ["bullet", "●", ["●甲", "●乙", "●"]],
    ["ideographTraditional", "%1、", ["甲、甲", "乙、乙", "丙、"]],
  ])("%s as %s", (format, text, lines) => {
    expect(read(numbered, { numbering: list(format, text) })).toEqual(lines);
  });

  test("level by level, counted anew below a higher one", () => {
    const level = (depth: number, text: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "%1")}${level(1, "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const at = (depth: number) =>
      paragraph(" 项", `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
    expect(read([0, 1, 1, 0, 1].map(at).join(""), { numbering })).toEqual([
      "1 项",
      "1.1 项",
      "1.2 项",
      "2 项",
      "2.1 项",
    ]);
  });

  test("of a list that starts anew, and of one that goes on", () => {
    const numbering =
      list("decimal", "%1、") +
      `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>` +
      `<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
    const of = (list: number) => paragraph("项", `<w:numPr><w:numId w:val="${list}"/></w:numPr>`);
    expect(read([1, 1, 2, 2, 3].map(of).join(""), { numbering })).toEqual([
      "1、项",
      "2、项",
      "1、项",
      "2、项",
      "3、项",
    ]);
  });

  test("by its style, and not where a paragraph is taken out of it", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const out = `<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>`;
    expect(
      read(paragraph("一", `<w:pStyle w:val="a"/>`) + paragraph("二", out), {
        styles,
        numbering: list("decimal", "%1."),
      }),
    ).toEqual(["1.一", "二"]);
  });
});

describe("a document that is made to do harm, or broken, is refused with a sentence", () => {
  test.each([
    ["entities", paragraph("&a;"), { before: `<!DOCTYPE w:document [<!ENTITY a "b">]>` }],
    ["tags that do not close", "<w:p>", {}],
    [
      "tables in tables without end",
      "<w:tbl><w:tr><w:tc>".repeat(300) + "</w:tc></w:tr></w:tbl>".repeat(300),
      {},
    ],
  ])("%s", (_, body, written) => {
    expect(() => read(body, written)).toThrow(/坏|读不出来|不完整/);
  });

  test.each([
    ["PDF", "%PDF-1.4", "这是 PDF 文件，里面的表格读不出来。请找到原来的 .xlsx 或 .docx 文件再试。"],
    ["nothing", "", "这个文件是空的，里面什么也没有。请让对方重发。"],
    ["half of an archive", "PK\x03\x04half", "文件不完整，可能没有传完或下载完。请让对方重发。"],
  ])("%s", (_, head, sentence) => {
    expect(() => openWord(Uint8Array.from(head, (letter) => letter.charCodeAt(0)))).toThrow(sentence);
  });

  test("a .doc, which has to be saved as .docx", () => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = Array.from("WordDocument", (letter) => letter.charCodeAt(0));
    name.forEach((code, i) => bytes.set([code, 0], 512 + 2 * i));
    bytes.set([2 * name.length + 2, 0, 2], 512 + 64);
    expect(() => openWord(bytes)).toThrow("另存为 .docx");
  });

  test("a workbook", async () => {
    const workbook = newFile();
    await workbook.apply([{ kind: "addSheet", sheet: "表" }]);
    expect(() => openWord(workbook.bytes())).toThrow("这不是 Word 文档（.docx）");
  });
});
