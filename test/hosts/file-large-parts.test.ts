import fc from "fast-check";
import { unzip } from "../../src/hosts/file/zip";
import { openFile } from "../../src/hosts/file/open";
import { isLarge, LARGE } from "../../src/hosts/file/packed-parts";
import { tokenPieces } from "../../src/hosts/file/token-pieces";
import { next, scan, scanPieces, textOf, type Cursor } from "../../src/hosts/file/xml";
import { decodedPieces, isUtf8 } from "../../src/hosts/file/xml-bytes";
import { parts, zipped } from "./file/written";

/*
 * A large part is never held inflated: it is checked when the file is opened, read in pieces that end where a tag
 * begins, and goes back into the file as it lay.
 */

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOfBytes = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (const size of sizes) yield bytes.subarray(at, (at = Math.min(bytes.length, at + size)));
  yield bytes.subarray(at);
}

function tokens(cursor: Cursor): string[] {
  const found: string[] = [];
  while (next(cursor)) {
    const isText = cursor.kind === "text" || cursor.kind === "cdata";
    found.push(`${cursor.kind} ${cursor.path.join("/")} ${cursor.name} ${isText ? textOf(cursor) : ""}`);
  }
  return found;
}

const xml = fc
  .array(
    fc.constantFrom(
      '<row r="1">',
      "</row>",
      "<c><v>1</v></c>",
      "绩效目标",
      " ! ? ",
      "<!-- <row> -->",
      "<![CDATA[<c>]]>",
      "<?no <row> ?>",
    ),
    { maxLength: 20 },
  )
  .map((inside) => `<?xml version="1.0" encoding="UTF-8"?><a>${inside.join("")}</a>`);
const sizes = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 });

describe("a part in pieces", () => {
  test("loses nothing, and every piece but the first begins with a tag", () => {
    fc.assert(
      fc.property(xml, sizes, (text, sizes) => {
        const pieces = [...tokenPieces(cut(bytesOf(text), sizes), isUtf8)].map(textOfBytes);
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces.slice(1)) expect(piece).toMatch(/^</);
      }),
    );
  });

  test("is read as the whole of it, and refused where the whole is", () => {
    const outcome = (cursor: () => Cursor) => {
      try {
        return tokens(cursor());
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(xml, sizes, (text, sizes) => {
        const inPieces = outcome(() => scanPieces(decodedPieces(cut(bytesOf(text), sizes))));
        expect(inPieces).toEqual(outcome(() => scan(text)));
      }),
    );
  });

  test.each([
    ["in UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("<a><b>绩</b></a>", "utf16le")])],
    ["with a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf("<a><b>绩</b></a>")])],
  ])("%s", (_, bytes) => {
    expect(tokens(scanPieces(decodedPieces(cut(bytes, [3, 5, 7]))))).toEqual(
      tokens(scan("<a><b>绩</b></a>")),
    );
  });

  test("that is no text is refused", () => {
    const bytes = Uint8Array.from([...bytesOf("<a><b>"), 0xff, ...bytesOf("</b></a>")]);
    expect(() => tokens(scanPieces(decodedPieces(cut(bytes, [4]))))).toThrow(/写坏了/);
  });
});

/** A sheet with cells at its beginning and its end, and more white space between them than is held. */
const LONG = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>开头</t></is></c></row>${`${" ".repeat(1023)}\n`.repeat(LARGE / 1024 + 1)}<row r="2"><c r="A2"><v>2</v></c></row></sheetData>`;
const file = zipped(parts({ sheets: { 长: LONG, 短: "<sheetData/>" } }));
const locked = zipped(parts({ sheets: { 长: `${LONG}<sheetProtection sheet="1"/>`, 短: "<sheetData/>" } }));
const LONG_PART = "xl/worksheets/sheet1.xml";

describe("a workbook with a large sheet", () => {
  test("holds it as it lay", () => {
    expect(isLarge(unzip(file), LONG_PART)).toBe(true);
    expect(unzip(file).get(LONG_PART)!.length).toBeGreaterThan(LARGE);
  });

  test("is read to its end, and its protection is seen", async () => {
    const workbook = openFile(locked);
    expect((await workbook.sheets()).map((sheet) => sheet.protected)).toEqual([true, false]);
    const [sheet] = await workbook.read(["长"], { layout: true });
    expect(sheet!.rows.map((row) => row?.[0]?.value)).toEqual(["开头", 2]);
    expect(sheet!.protected).toBe(true);
    expect(sheet!.layout).toBeDefined();
  });

  test("keeps it when another sheet is edited, and may be edited itself", async () => {
    const workbook = openFile(file);
    const write = (sheet: string) =>
      workbook.apply([{ kind: "write", sheet, row: 5, column: 0, values: [["写"]] }]);
    await write("短");
    const kept = unzip(workbook.bytes()).get(LONG_PART)!;
    expect(Buffer.compare(kept, unzip(file).get(LONG_PART)!)).toBe(0);
    await write("长");
    const again = openFile(workbook.bytes());
    const [long, short] = await again.read(["长", "短"]);
    expect([long!.rows[0]?.[0]?.value, long!.rows[5]?.[0]?.value]).toEqual(["开头", "写"]);
    expect(short!.rows[5]?.[0]?.value).toBe("写");
  });

  test("that is damaged is refused when it is opened", () => {
    const damaged = file.slice();
    const at = Buffer.from(file).indexOf(LONG_PART) + LONG_PART.length + 40;
    damaged[at]! ^= 255;
    expect(() => openFile(damaged)).toThrow(/不完整/);
  });
});
