import { formats, parts, readCells, readFirst, readRows } from "./file/written";

const general = { format: "General" };
const text = (value: string) => ({ value, text: value, ...general });

describe("the kinds of cells in an .xlsx file", () => {
  test("a shared text, with its runs joined and the phonetic hints left out", async () => {
    const strings =
      "<si><t>附件3-2</t></si>" +
      "<si><r><rPr><b/></rPr><t>单位：</t></r><r><t>万元</t></r><rPh sb='0' eb='1'><t>たんい</t></rPh></si>";
    const cells = await readCells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { strings });
    expect(cells).toEqual([text("附件3-2"), text("单位：万元")]);
  });

  test("a text of the cell's own, in one piece or in runs", async () => {
    const cells = await readCells(
      '<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c>',
    );
    expect(cells).toEqual([text("甲"), text("乙丙")]);
  });

  test("numbers, with and without their type named", async () => {
    const cells = await readCells('<c><v>226</v></c><c t="n"><v>8.5</v></c><c><v>-1E-3</v></c>');
    expect(cells?.map((cell) => cell?.value)).toEqual([226, 8.5, -0.001]);
  });

  test("truth values", async () => {
    const cells = await readCells('<c t="b"><v>1</v></c><c t="b"><v>0</v></c>');
    expect(cells).toEqual([
      { value: true, text: "TRUE", ...general },
      { value: false, text: "FALSE", ...general },
    ]);
  });

  test("an error is its text and said to be one", async () => {
    const [cell] = (await readCells('<c t="e"><f>A9/0</f><v>#DIV/0!</v></c>'))!;
    expect(cell).toEqual({ value: "#DIV/0!", text: "#DIV/0!", formula: "A9/0", error: true, ...general });
  });

  test("a date in ISO spelling is its serial number", async () => {
    const cells = await readCells(
      '<c s="0" t="d"><v>2019-10-01</v></c><c s="1" t="d"><v>2019-10-01T12:00:00Z</v></c>',
      { styles: formats(14, 22) },
    );
    expect(cells?.map((cell) => [cell?.value, cell?.text])).toEqual([
      [43739, "2019/10/1"],
      [43739.5, "2019/10/1 12:00"],
    ]);
  });

  test("what claims to be a number and is none stays text", async () => {
    expect(await readCells("<c><v>12,5</v></c>")).toEqual([text("12,5")]);
  });

  test("a text that starts with = is a text", async () => {
    const [cell] = (await readCells('<c t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c>'))!;
    expect(cell).toEqual(text('=HYPERLINK("x")'));
  });
});

describe("formulas in an .xlsx file", () => {
  test("come with the result last calculated", async () => {
    const cells = await readCells(
      '<c><f>SUM(A2:A9)</f><v>12</v></c><c t="str"><f>A1&amp;"年"</f><v>2019年</v></c>',
    );
    expect(cells).toEqual([
      { value: 12, text: "12", formula: "SUM(A2:A9)", ...general },
      { value: "2019年", text: "2019年", formula: 'A1&"年"', ...general },
    ]);
  });

  test("never calculated, have no value", async () => {
    const cells = await readCells("<c><f>SUM(A2:A9)</f></c><c><f>1+1</f><v></v></c>");
    expect(cells?.map((cell) => [cell?.value, cell?.text])).toEqual([
      [null, ""],
      [null, ""],
    ]);
  });

  test("with an empty text as result, have that", async () => {
    const cells = await readCells('<c t="str"><f>IF(A2="","",1)</f><v></v></c>');
    expect(cells?.[0]?.value).toBe("");
  });

  test("shared by several cells, read in each as if written there", async () => {
    const rows = await readRows(
      '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2+$B$1+LOG10(A2)+"A2"</f><v>1</v></c></row>' +
        '<row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(rows[4 - 1]?.[2]?.formula).toBe('A4+$B$1+LOG10(A4)+"A2"');
  });

  test("for a whole area stand in its first cell", async () => {
    const rows = await readRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c></row>',
    );
    expect(rows[0]?.[0]).toMatchObject({ value: 4, formula: "B1:B2*2" });
  });
});

describe("where cells are in an .xlsx file", () => {
  test("rows and cells without an address follow one another", async () => {
    const rows = await readRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>");
    expect(rows.map((row) => row?.map((cell) => cell?.value))).toEqual([
      [1, 2],
      [undefined, 3],
    ]);
  });

  test("after an address they go on from there", async () => {
    const rows = await readRows(
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    );
    expect([rows[2]?.[1]?.value, rows[2]?.[2]?.value, rows[3]?.[0]?.value]).toEqual([1, 2, 3]);
  });

  test("the last cell of a sheet is there", async () => {
    const rows = await readRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(rows[1_048_575]?.[16_383]?.value).toBe(1);
  });

  test("a cell with a look and no content is not there", async () => {
    expect(await readRows('<row r="1" s="1"><c r="A1" s="1"/><c r="B1" s="1" t="n"></c></row>')).toEqual([]);
  });

  test("nor is one with an empty text", async () => {
    const strings = "<si><t></t></si>";
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t/></is></c>';
    expect(await readCells(cells, { strings })).toBeUndefined();
  });
});

describe("texts in an .xlsx file", () => {
  const written = async (xml: string) =>
    (await readCells(`<c t="inlineStr"><is>${xml}</is></c>`))?.[0]?.value;

  test.each([
    ["with entities", "<t>A&amp;B &lt;3 &#38468;&#x4EF6;</t>", "A&B <3 附件"],
    ["with an emoji as two halves or one", "<t>&#128512;&#xD83D;&#xDE00;</t>", "😀😀"],
    ["as CDATA", "<t><![CDATA[a<b&amp;c]]></t>", "a<b&amp;c"],
    ["with a comment inside", "<t>甲<!-- 乙 -->丙</t>", "甲丙"],
    ["with a line break", "<t>甲\r\n乙&#10;丙</t>", "甲\n乙\n丙"],
    ["with a control character in Excel's spelling", "<t>甲_x000D_乙_x005F_x000D_</t>", "甲\r乙_x000D_"],
    ["with spaces around that are no content", "<t>\n  甲 </t>", "甲"],
    ["with spaces around that are content", '<t xml:space="preserve"> 甲 </t>', " 甲 "],
    ["with full-width spaces, which always are", "<t>　25万　</t>", "　25万　"],
  ])("%s", async (_, xml, text) => {
    expect(await written(xml)).toBe(text);
  });
});

describe("dates in a workbook that counts from 1904", () => {
  const special = { workbook: '<workbookPr date1904="1"/>', styles: formats(14, 20, 0) };

  test("are told in the numbers of 1900", async () => {
    const cells = await readCells('<c s="0"><v>42277</v></c>', special);
    expect(cells?.[0]).toMatchObject({ value: 43739, text: "2019/10/1" });
  });

  test("while times and numbers stay what they are", async () => {
    const cells = await readCells('<c s="1"><v>0.5</v></c><c s="2"><v>42277</v></c>', special);
    expect(cells?.map((cell) => [cell?.value, cell?.text])).toEqual([
      [0.5, "12:00"],
      [42277, "42277"],
    ]);
  });
});

describe("a sheet in an .xlsx file", () => {
  test("has its merged areas, and keeps what lies under them", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>' +
      '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="#REF!"/></mergeCells>';
    const { merges, rows } = await readFirst(parts({ sheets: { 表: sheet } }));
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(rows[0]?.map((cell) => cell?.value)).toEqual([1, 2]);
  });

  test("is protected only where protection is on", async () => {
    const protectedBy = async (xml: string) =>
      (await readFirst(parts({ sheets: { 表: `<sheetData/>${xml}` } }))).protected;
    expect(await protectedBy('<sheetProtection sheet="1"/>')).toBe(true);
    expect(await protectedBy('<sheetProtection objects="1"/>')).toBe(false);
  });
});
