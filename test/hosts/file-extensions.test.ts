import { strToU8 } from "fflate";
import { openFile } from "../../src/hosts/file/open";
import { unzip, zip } from "../../src/hosts/file/zip";
import { formats, parts, readCells, readFirst, zipped } from "./file/written";

/*
 * What stands in extensions and in other namespaces is no business of ours, whatever it is called; and what is strange
 * about a file but harms nothing keeps nobody from opening it.
 */

const EXT = (inside: string, more = "") => `<extLst><ext uri="{x}" ${more}>${inside}</ext></extLst>`;
const FOREIGN = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"';

describe("an extension that is called like the thing itself", () => {
  test.each([
    ["with a prefix", EXT('<x15:workbookPr date1904="0"/>', FOREIGN)],
    ["without one", EXT('<workbookPr date1904="0" xmlns="urn:x"/>')],
    ["outside of any list", `<x15:workbookPr ${FOREIGN} date1904="0"/>`],
  ])("does not set the first day of the calendar: %s", async (_, later) => {
    const file = parts({
      workbook: `<workbookPr date1904="1"/>${later}`,
      styles: formats(14),
      sheets: { 表: '<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>' },
    });
    const { rows } = await readFirst(file);
    expect(rows[0]![0]!.value).toBe(1463);
  });

  test("adds no defined name", async () => {
    const name = '<definedName name="甲" localSheetId="0">表!$A$1</definedName>';
    const file = parts({ names: name });
    const more = `</definedNames>${EXT(`<x15:definedNames ${FOREIGN}>${name.replaceAll("definedName", "x15:definedName").replace("甲", "乙")}</x15:definedNames>`)}<calcPr`;
    file["xl/workbook.xml"] = file["xl/workbook.xml"]!.replace("</definedNames>", `${more}/>`);
    expect((await readFirst(file)).names.map(({ name }) => name)).toEqual(["甲"]);
  });

  test("changes no number format and no look", async () => {
    const styles = `${formats("0.00")}${EXT('<x14:numFmts xmlns:x14="urn:y"><x14:numFmt numFmtId="200" formatCode="@"/></x14:numFmts><x14:cellXfs xmlns:x14="urn:y"><x14:xf numFmtId="9"/></x14:cellXfs>')}`;
    const [cell] = (await readCells('<c r="A1" s="0"><v>2</v></c>', { styles }))!;
    expect(cell).toMatchObject({ text: "2.00", format: "0.00" });
  });

  test("holds no cells, merged areas, widths or checks", async () => {
    const inside =
      '<x14:mergeCell ref="A1:B2"/><x14:col min="1" max="1" width="50"/><x14:c r="A1"><x14:v>9</x14:v></x14:c>' +
      '<x14:dataValidation type="list" sqref="A1"><x14:formula1>"甲"</x14:formula1></x14:dataValidation>';
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>7</v></ext></extLst></c></row></sheetData>';
    const {
      rows: read,
      merges,
      layout,
    } = await readFirst(parts({ sheets: { 表: `${rows}${EXT(inside, 'xmlns:x14="urn:z"')}` } }));
    expect(read[0]![0]!.value).toBe(1);
    expect(merges).toEqual([]);
    expect([...layout!.widths]).toEqual([]);
    expect(layout!.validations).toEqual([]);
  });

  test("and a prefix that stands for the main namespace is the thing", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const row = `<q:row xmlns:q="${main}" r="1"><q:c r="A1"><q:v>5</q:v></q:c></q:row>`;
    const { rows } = await readFirst(parts({ sheets: { 表: `<sheetData>${row}</sheetData>` } }));
    expect(rows[0]![0]!.value).toBe(5);
  });
});

describe("a tab with nothing behind it", () => {
  const withModule = (attributes: string, relation: string) => {
    const file = parts({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
    const tab = `<sheet name="模块" sheetId="7" ${attributes}/></sheets>`;
    file["xl/workbook.xml"] = file["xl/workbook.xml"]!.replace("</sheets>", tab);
    const rels = "xl/_rels/workbook.xml.rels";
    file[rels] = file[rels]!.replace("</Relationships>", `${relation}</Relationships>`);
    return file;
  };
  const gone = `<Relationship Id="rId9" Type="x/worksheet" Target="worksheets/gone.xml"/>`;

  test.each([
    ["of a macro of old", withModule('r:id=""', "")],
    ["that is hidden and whose part is gone", withModule('state="hidden" r:id="rId9"', gone)],
  ])("%s is a sheet without cells; the others are read, edited and saved with it", async (_, file) => {
    const workbook = openFile(zipped(file));
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["表", "模块"]);
    expect((await workbook.read(["模块"]))[0]!.rows).toEqual([]);
    await workbook.apply([{ kind: "write", sheet: "表", row: 0, column: 1, values: [["写"]] }]);
    const again = openFile(workbook.bytes());
    expect((await again.sheets()).map(({ name }) => name)).toEqual(["表", "模块"]);
    expect((await again.read(["表"]))[0]!.rows[0]!.map((cell) => cell?.value)).toEqual([1, "写"]);
  });
});

describe("an archive", () => {
  test.each(["__proto__", "constructor", "xl/目录/件.bin"])("keeps a part called %s", async (name) => {
    const ordinary = unzip(zipped(parts()));
    const bytes = zip(new Map([...ordinary, [name, strToU8("随便什么")]]));
    const workbook = openFile(bytes);
    await workbook.apply([{ kind: "write", sheet: "表", row: 0, column: 0, values: [["写"]] }]);
    expect(unzip(workbook.bytes()).get(name)).toEqual(strToU8("随便什么"));
  });

  test("keeps what nobody changed as it lay, compressed by whatever program", async () => {
    const before = zipped({ ...parts(), "xl/media/picture.bin": new Uint8Array(10_000) });
    const workbook = openFile(before);
    await workbook.apply([{ kind: "write", sheet: "表", row: 0, column: 0, values: [["写"]] }]);
    const lies = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
    const start = lies(before).indexOf("picture.bin") + "picture.bin".length;
    const compressed = lies(before).slice(start, start + 20);
    expect(lies(workbook.bytes())).toContain(`picture.bin${compressed}`);
  });
});
