import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Edit } from "../../src/workbook/edit";
import {
  CannotDo,
  LastSheet,
  SheetInUse,
  SheetMissing,
  SheetNameInvalid,
  SheetNameTaken,
} from "../../src/workbook/errors";
import { name, write } from "./contract/edits";
import {
  OFFICE,
  between,
  changedParts,
  insideOf,
  packageOf,
  refusal,
  relationships,
  workbookOf,
  worksheet,
  type More,
} from "./file-edit/workbook";

const add = (sheet: string, before?: string): Edit => ({ kind: "addSheet", sheet, before });
const remove = (sheet: string): Edit => ({ kind: "removeSheet", sheet });
const rename = (sheet: string, to: string): Edit => ({ kind: "renameSheet", sheet, to });
const hide = (sheet: string): Edit => ({ kind: "showSheet", sheet, visibility: "hidden" });

const NAMES =
  `<definedNames><definedName name="全">'表1'!$A$1</definedName>` +
  `<definedName name="_甲" localSheetId="0">'表1'!$A$1</definedName>` +
  `<definedName name="_丙" localSheetId="2">'表3'!$A$1</definedName></definedNames>`;
const VIEWS = `<bookViews><workbookView firstSheet="1" activeTab="2" tabRatio="600"/></bookViews>`;
const three = (more: More = {}) =>
  workbookOf(
    { 表1: `<sheetData/>`, 表2: `<sheetData/>`, 表3: `<sheetData/>` },
    { lead: VIEWS, tail: NAMES, ...more },
  );
const names = (pkg: { sheets: readonly { name: string }[] }) => pkg.sheets.map((sheet) => sheet.name);
const formula = (text: string) =>
  `<sheetData><row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row></sheetData>`;

describe("adding a sheet", () => {
  test("touches nothing but the workbook part, its relationships and the content types", () => {
    const before = three();
    const after = applyEdits(before, [add("新")]);
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    expect(after.sheets[3]).toMatchObject({ name: "新", sheetId: 4, relId: "rId4" });
    expect(after.text("xl/_rels/workbook.xml.rels")).toContain(
      `<Relationship Id="rId4" Type="${OFFICE}/worksheet" Target="worksheets/sheet4.xml"/>`,
    );
  });

  test("before others moves their names and the sheet in front along", () => {
    const after = applyEdits(three(), [add("新", "表1")]).text("xl/workbook.xml");
    expect(after).toContain(`<workbookView firstSheet="2" activeTab="3" tabRatio="600"/>`);
    expect(after).toContain(`name="_甲" localSheetId="1"`);
    expect(after).toContain(`name="_丙" localSheetId="3"`);
    expect(after).toContain(`<definedName name="全">`);
  });

  test("takes a part name and ids that are free", () => {
    const taken = { "xl/WORKSHEETS/Sheet4.XML": worksheet("") };
    const related = [["worksheet", "/xl/WORKSHEETS/Sheet4.XML"]] as const;
    const after = applyEdits(three({ parts: taken, related }), [add("新"), add("又")]);
    expect(after.sheets.slice(3).map(({ part, relId }) => [part, relId])).toEqual([
      ["xl/worksheets/sheet5.xml", "rId5"],
      ["xl/worksheets/sheet6.xml", "rId6"],
    ]);
  });

  test.each([["\u0001"], ["'甲"], ["甲'"], [""], ["长".repeat(32)], ["甲:乙"]])(
    "refuses the name %j",
    (sheet) => {
      expect(refusal(() => applyEdits(three(), [add(sheet)]))).toBeInstanceOf(SheetNameInvalid);
    },
  );

  test("refuses the name of a sheet that is a chart", () => {
    const before = three({ parts: { "xl/worksheets/sheet2.xml": `<chartsheet/>` } });
    expect(refusal(() => applyEdits(before, [add("表2")]))).toBeInstanceOf(SheetNameTaken);
    expect(refusal(() => applyEdits(before, [add("新", "没有")]))).toBeInstanceOf(SheetMissing);
  });

  test("speaks the strict dialect where the workbook does", () => {
    const strict = "http://purl.oclc.org/ooxml/";
    const office = `${strict}officeDocument/relationships`;
    const before = packageOf({
      "[Content_Types].xml": `<Types><Override PartName="/wb.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      "_rels/.rels": relationships([["officeDocument", "wb.xml"]]),
      "wb.xml": `<workbook xmlns="${strict}spreadsheetml/main" xmlns:q="${office}"><sheets/></workbook>`,
      "_rels/wb.xml.rels": relationships([]),
    });
    const after = applyEdits(before, [add("新"), write("新", "A1", [1])]);
    expect(after.text("wb.xml")).toContain(`<sheets><sheet name="新" sheetId="1" q:id="rId1"/></sheets>`);
    expect(after.text("_rels/wb.xml.rels")).toContain(`Type="${office}/worksheet"`);
    expect(after.text("worksheets/sheet1.xml")).toContain(`<worksheet xmlns="${strict}spreadsheetml/main"`);
  });
});

describe("removing a sheet", () => {
  const drawing = {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["drawing", "../drawings/d1.xml"],
      ["image", "../media/1.png"],
    ]),
    "xl/drawings/d1.xml": `<wsDr/>`,
    "xl/drawings/_rels/d1.xml.rels": relationships([
      ["image", "../media/1.png"],
      ["image", "../media/2.png"],
    ]),
    "xl/media/1.png": "png 1",
    "xl/media/2.png": "png 2",
    "xl/worksheets/_rels/sheet3.xml.rels": relationships([["image", "../media/1.png"]]),
    "xl/orphan.xml": `<orphan/>`,
  };
  const tail = NAMES.replace(`<definedName name="全">'表1'!$A$1</definedName>`, "");

  test("takes its names, its tab and its own parts with it, and none that others use", () => {
    const before = three({ parts: drawing, tail });
    const after = applyEdits(before, [remove("表1")]);
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/drawings/_rels/d1.xml.rels",
      "xl/drawings/d1.xml",
      "xl/media/2.png",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(after.parts.has("xl/media/2.png")).toBe(false);
    expect(after.text("[Content_Types].xml")).not.toContain("sheet1.xml");
    const workbook = after.text("xl/workbook.xml");
    expect(workbook).toContain(`<workbookView firstSheet="0" activeTab="1" tabRatio="600"/>`);
    expect(between(workbook, "definedNames")).toBe(
      `<definedName name="_丙" localSheetId="1">'表3'!$A$1</definedName>`,
    );
  });

  test("brings the next visible sheet to the front when it was there itself", () => {
    const after = applyEdits(three({ tail }), [hide("表1"), remove("表3")]).text("xl/workbook.xml");
    expect(after).toContain(`<workbookView firstSheet="1" activeTab="1" tabRatio="600"/>`);
  });

  test.each([
    [
      "a formula",
      three({ tail: "", parts: { "xl/worksheets/sheet2.xml": worksheet(formula("表1!A1+1")) } }),
      "“表2”里的公式或链接",
    ],
    [
      "a row of sheets in a formula",
      three({ tail: "", parts: { "xl/worksheets/sheet3.xml": worksheet(formula("SUM('表1:表2'!A1)")) } }),
      "“表3”里的公式或链接",
    ],
    ["a name of the whole workbook", three(), "名称“全”"],
    [
      "a chart on another sheet",
      three({
        tail: "",
        parts: {
          "xl/worksheets/_rels/sheet2.xml.rels": relationships([["drawing", "../charts/chart1.xml"]]),
          "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:f>'表1'!$A$1:$A$9</c:f></c:chartSpace>`,
        },
      }),
      "图表",
    ],
    [
      "a pivot table",
      three({
        tail: "",
        related: [["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
        parts: {
          "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:B9" sheet="表1"/></cacheSource></pivotCacheDefinition>`,
        },
      }),
      "数据透视表",
    ],
  ])("is refused while %s refers to it", (_, before, where) => {
    const error = refusal(() => applyEdits(before, [remove("表1")]));
    expect(error).toBeInstanceOf(SheetInUse);
    expect(error).toMatchObject({ sheet: "表1", where });
  });

  test("is possible when only its own chart refers to it", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["drawing", "../charts/chart1.xml"]]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:f>'表1'!$A$1</c:f></c:chartSpace>`,
    };
    expect(names(applyEdits(three({ tail: "", parts }), [remove("表1")]))).toEqual(["表2", "表3"]);
  });

  test.each<[string, More]>([
    [
      "its pivot table",
      {
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["pivotTable", "../pivotTables/p1.xml"]]),
          "xl/pivotTables/p1.xml": `<pivotTableDefinition/>`,
        },
      },
    ],
    [
      "macros, which know it by its code name",
      {
        related: [["vbaProject", "vbaProject.bin"]],
        parts: {
          "xl/vbaProject.bin": "vba",
          "xl/worksheets/sheet1.xml": worksheet(`<sheetPr codeName="Sheet1"/><sheetData/>`),
        },
      },
    ],
  ])("is refused for the sake of %s", (_, more) => {
    const before = three({ tail: "", ...more });
    expect(refusal(() => applyEdits(before, [remove("表1")]))).toBeInstanceOf(CannotDo);
    expect(names(applyEdits(before, [remove("表2")]))).toEqual(["表1", "表3"]);
  });

  test("is not hindered by texts, old drawings and other workbooks that only look as if they meant it", () => {
    const before = three({
      tail: "",
      related: [
        ["sharedStrings", "texts.xml"],
        ["externalLink", "externalLinks/e1.xml"],
      ],
      parts: {
        "xl/texts.xml": `<sst><si><t>见表1!A1</t></si></sst>`,
        "xl/externalLinks/e1.xml": `<externalLink><definedName refersTo="=表1!$A$1"/></externalLink>`,
        "xl/worksheets/sheet2.xml": worksheet(
          `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>表1!A1</t></is></c></row></sheetData>`,
        ),
        "xl/worksheets/_rels/sheet2.xml.rels": relationships([["vmlDrawing", "../drawings/v.vml"]]),
        "xl/drawings/v.vml": `<xml><div>注意!<br>表2!</div></xml>`,
      },
    });
    expect(names(applyEdits(before, [remove("表1")]))).toEqual(["表2", "表3"]);
  });

  test("is refused for the last one to be seen", () => {
    const edits = [hide("表1"), hide("表2")];
    expect(refusal(() => applyEdits(three({ tail }), [...edits, remove("表3")]))).toBeInstanceOf(LastSheet);
    expect(refusal(() => applyEdits(three({ tail }), [...edits, hide("表3")]))).toBeInstanceOf(LastSheet);
  });

  test("leaves no trace of one added in the same batch", () => {
    const before = three({ tail: "" });
    const after = applyEdits(before, [
      add("新"),
      write("新", "A1", [1]),
      name("新", "_新", "A1"),
      remove("新"),
    ]);
    expect(names(after)).toEqual(["表1", "表2", "表3"]);
    expect([...after.parts.keys()].sort()).toEqual([...before.parts.keys()].sort());
    expect(after.text("[Content_Types].xml")).toBe(before.text("[Content_Types].xml"));
  });
});

describe("renaming a sheet", () => {
  const elsewhere =
    formula(`表1!A1+'表1'!B2+"表1!C3"+别表1!D4+SUM(表1:表2!E5)`) +
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>表1!A1&gt;0</formula></cfRule></conditionalFormatting>` +
    `<dataValidations><dataValidation sqref="A1"><formula1>表1!$A$1:$A$9</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A1" location="'表1'!A1"/></hyperlinks>` +
    `<extLst><ext><x14:sparkline><xm:f>表1!A1:B1</xm:f></x14:sparkline></ext></extLst>`;

  test("changes whatever speaks of it, on other sheets and in names, and no text", () => {
    const before = three({ parts: { "xl/worksheets/sheet2.xml": worksheet(elsewhere) } });
    const after = applyEdits(before, [rename("表1", "汇总 '新'表")]);
    const now = "'汇总 ''新''表'!";
    expect(insideOf(after, "表2")).toBe(
      elsewhere
        .replace("表1!A1+'表1'!B2", `${now}A1+${now}B2`)
        .replace("表1:表2!", "'汇总 ''新''表:表2'!")
        .replace("表1!A1&gt;", `${now}A1&gt;`)
        .replace("表1!$A$1", `${now}$A$1`)
        .replace("'表1'!A1\"", `&apos;汇总 &apos;&apos;新&apos;&apos;表&apos;!A1"`)
        .replace("表1!A1:B1", `${now}A1:B1`),
    );
    expect(after.text("xl/workbook.xml")).toContain(`<definedName name="全">${now}$A$1</definedName>`);
    expect(after.text("xl/workbook.xml")).toContain(`name="汇总 &apos;新&apos;表" sheetId="1"`);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
  });

  test("works on a sheet the same batch is writing to", () => {
    const before = three({ parts: { "xl/worksheets/sheet2.xml": worksheet(formula("表1!A1")) } });
    const edits = [
      write("表2", "B1", ["前"]),
      rename("表1", "新"),
      write("表2", "C1", ["后"]),
      write("新", "A1", [1]),
    ];
    const after = insideOf(applyEdits(before, edits), "表2");
    for (const piece of ["<f>'新'!A1</f>", ">前<", ">后<"]) expect(after).toContain(piece);
  });

  test("is refused while a chart or table refers to it", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["drawing", "../charts/chart1.xml"]]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:f>表1!$A$1</c:f></c:chartSpace>`,
    };
    expect(refusal(() => applyEdits(three({ parts }), [rename("表1", "新")]))).toMatchObject({
      where: "图表",
    });
    expect(names(applyEdits(three({ parts }), [rename("表2", "新")]))).toEqual(["表1", "新", "表3"]);
  });

  test("to the same name changes nothing", () => {
    const before = three();
    expect(changedParts(before, applyEdits(before, [rename("表1", "表1")]))).toEqual([]);
  });
});

describe("showing and hiding", () => {
  test("a hidden sheet is no longer selected, and another comes to the front", () => {
    const views = `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>`;
    const before = three({ parts: { "xl/worksheets/sheet3.xml": worksheet(views) } });
    const after = applyEdits(before, [hide("表3")]);
    expect(insideOf(after, "表3")).toBe(views.replace(` tabSelected="1"`, ""));
    expect(after.text("xl/workbook.xml")).toContain(`activeTab="1"`);
    expect(after.text("xl/workbook.xml")).toContain(`r:id="rId3" state="hidden"/>`);
  });

  test("as it is already changes nothing", () => {
    const before = three();
    const edit: Edit = { kind: "showSheet", sheet: "表1", visibility: "visible" };
    expect(changedParts(before, applyEdits(before, [edit]))).toEqual([]);
  });
});
