import { survey } from "../../src/forms/read/survey";
import { newFile } from "../../src/hosts/file/open";
import { importSheets } from "../../src/import/import";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { workbookFrom } from "../sheet";
import { sets } from "../templates/sets";
import { documentOf, paragraph, run } from "../word/document";
import { asWordBody, valuesOf } from "./declaration";

/* Documents as people leave them: forms in frames and boxes, torn over pages, tracked, numbered, ticked. */

async function brought(body: string) {
  const document = openWord(documentOf(body));
  const { sheets, between } = sheetsOf(document);
  const { edits, imported } = importSheets(sheets, sets, { taken: [], year: 2026 });
  const workbook = newFile();
  await workbook.apply(edits);
  const { forms } = await survey(workbook, sets);
  const homeless = imported.flatMap((one) => one.homeless.map(({ text }) => text));
  return { forms, values: valuesOf(forms).sort(), homeless, between, leftOut: document.leftOut };
}

const sheetsIn = (markdown: string) => markdown.split(/^(?=## )/m).filter((part) => part.startsWith("## "));
const [, DIRECTIONS = "", DEPARTMENT = ""] = sheetsIn(SHIFENG);
const FUND = sheetsIn(SHIGU)[0]!;
const directions = asWordBody(DIRECTIONS);
const tableIn = (body: string) => /<w:tbl>.*<\/w:tbl>/s.exec(body)![0];
const rowsIn = (body: string) => tableIn(body).match(/<w:tr>.*?<\/w:tr>/gs)!;
const HEADINGS = 3;

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const frame = (...cells: string[]) =>
  `<w:tbl>${cells.map((content) => `<w:tr><w:tc><w:tcPr/>${content}<w:p/></w:tc></w:tr>`).join("")}</w:tbl>`;
const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const inserted = (row: string) =>
  row.replace("<w:tr>", `<w:tr><w:trPr><w:ins w:id="1" w:author="王"/></w:trPr>`);
const deleted = (row: string) =>
  row.replace("<w:tr>", `<w:tr><w:trPr><w:del w:id="2" w:author="王"/></w:trPr>`);
/** Between two rows of the table. */
const between = (body: string, at: number, more: string) =>
  body.replace(rowsIn(body)[at]!, `${more}${rowsIn(body)[at]!}`);
/** The table ends there, and another begins behind what stands between. */
const torn = (body: string, at: number, middle: string) =>
  between(body, at, `</w:tbl>${middle}<w:tbl>${/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(body)![0]}`);
const head = directions.slice(0, directions.indexOf("<w:tbl>"));

const SHAPES: Readonly<Record<string, string>> = {
  "in a frame of one cell": frame(directions),
  "in a frame with its title in a row of its own": frame(head, tableIn(directions)),
  "in a frame within a frame": frame(frame(head, tableIn(directions))),
  "in a text box, said twice for old programs": paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(directions)}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box(directions)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  "in content controls: rows, the table, all of it": control(
    directions.replace(/<w:tr>.*?<\/w:tr>/gs, control).replace(/<w:tbl>.*<\/w:tbl>/s, control),
  ),
  "with rows tracked as inserted, and one as deleted between": between(
    directions.replace(rowsIn(directions)[4]!, inserted(rowsIn(directions)[4]!)),
    5,
    deleted(rowsIn(directions)[3]!),
  ),
  "torn by a page break": torn(directions, 5, `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`),
  "torn by the title that every page has": torn(directions, 5, head),
  "torn, with its headings copied by hand to the next page": torn(directions, 5, `<w:p/>`).replace(
    /(<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tblGrid>)((?:(?!<w:tbl>).)*)$/s,
    `$1${rowsIn(directions).slice(0, HEADINGS).join("")}$2`,
  ),
  "with its headings copied by hand in the middle of the table": between(
    directions,
    5,
    rowsIn(directions).slice(0, HEADINGS).join(""),
  ),
  "with soft hyphens, marks of comments and bookmarks in its headings": directions
    .replace(">主管部门<", `>主管\u00ad部门<`)
    .replace(/<w:r>/g, `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:commentRangeStart w:id="3"/><w:r>`)
    .replace(
      /<\/w:r>/g,
      `</w:r><w:r><w:softHyphen/></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
    ),
  "with the headings in pieces, with ruby and revisions": directions
    .replace(
      run("支出方向"),
      `${run("支出")}<w:ins w:id="9">${run("方向")}</w:ins><w:del w:id="8"><w:r><w:delText>科目</w:delText></w:r></w:del>`,
    )
    .replace(
      run("专项实施期"),
      `<w:r><w:ruby><w:rt>${run("zhuān")}</w:rt><w:rubyBase>${run("专项")}</w:rubyBase></w:ruby></w:r>${run("实施期")}`,
    ),
  "on landscape pages of their own": `${paragraph("目录")}<w:p><w:pPr><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr></w:pPr></w:p>${directions}<w:sectPr/>`,
};

describe("a form", () => {
  test.each(Object.keys(SHAPES))("%s comes in with every value in its field", async (name) => {
    const original = valuesOf((await survey(workbookFrom(DIRECTIONS), sets)).forms).sort();
    const { values, homeless, forms } = await brought(SHAPES[name]!);
    expect(forms.map(({ definition }) => definition.id)).toEqual(["spending-direction"]);
    expect(homeless).toEqual([]);
    expect(values).toEqual(original);
  });
});

describe("boxes to tick", () => {
  const ticked = (yes: string, no: string) =>
    asWordBody(FUND)
      .replace(/延续专项☑\s*新增专项□/, "@")
      .replace(run("@"), `${run("延续专项")}${yes}${run(" 新增专项")}${no}`);
  const field = (is: boolean) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${is ? 1 : 0}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const w14 = (is: boolean) =>
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${is ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr><w:t>${is ? "☒" : "☐"}</w:t></w:r></w:sdtContent></w:sdt>`;
  const sign = (char: string, font = "Wingdings") => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

  test.each([
    ["as content controls", w14(true), w14(false)],
    ["of old forms", field(true), field(false)],
    ["as signs of Wingdings", sign("F0FE"), sign("F0A8")],
    ["as signs of Wingdings 2", sign("F052", "Wingdings 2"), sign("F0A3", "Wingdings 2")],
  ])("%s are ticked, or not", async (_, yes, no) => {
    const { forms } = await brought(ticked(yes, no));
    const { cell } = forms[0]!.fields.attribute!;
    expect(cell.text.replace(/\s/g, "")).toMatch(/^延续专项[☑☒]新增专项[□☐]$/);
  });
});

test("values come without signs that nobody sees", async () => {
  const body = asWordBody(DEPARTMENT).replace(
    run("石峰区政务服务中心"),
    run("石峰\u00ad区政务\u200b服务中心"),
  );
  const { forms } = await brought(body);
  expect(forms[0]!.fields.departmentName!.cell.text).toBe("石峰区政务服务中心");
});

test("nothing that is left out is left out in silence", async () => {
  const body =
    paragraph("区财政局：") +
    paragraph(
      `<w:subDoc r:id="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
    ) +
    `<w:altChunk/>` +
    asWordBody(DEPARTMENT) +
    paragraph(`<w:r><w:drawing/></w:r>`);
  const { leftOut, between: told } = await brought(body);
  expect(told).toEqual(["区财政局："]);
  expect([...leftOut].sort()).toEqual(["另一个文件的内容", "图片"].sort());
  const only = await brought(paragraph(`<w:subDoc/>`) + asWordBody(DEPARTMENT));
  expect(only.leftOut).toEqual(["另一个文件的内容"]);
});
