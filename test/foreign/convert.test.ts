import { write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { converted, convertedName } from "../../src/foreign/convert";
import { openFile } from "../../src/hosts/file/open";
import { FileUnreadable } from "../../src/workbook/errors";
import type { Snapshot } from "../../src/workbook/snapshot";
import { compoundFile } from "../hosts/file/foreign-files";
import { show } from "../sheet";

const text = (content: string) => new TextEncoder().encode(content);

/** 项目,金额 in the letters of old Chinese programs. */
const GBK = Uint8Array.from([
  ...[0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...[0xc5, 0xe0, 0xd1, 0xb5, 0x2c, 0x38, 0x2e, 0x35, 0x0d, 0x0a],
]);

const FILES = {
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "META-INF/manifest.xml": "<manifest/>",
};

/** An .ods whose first sheet holds these rows, with its kind uncompressed at the start as all have. */
function ods(rows: string, { head = "", more = {} }: { head?: string; more?: Record<string, string> } = {}) {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${head}<office:body>
    <office:spreadsheet><table:table table:name="表一">${rows}</table:table></office:spreadsheet></office:body>
    </office:document-content>`;
  const parts = { ...FILES, "content.xml": content, ...more };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        [text(part), { level: name === "mimetype" ? 0 : 6 }],
      ]),
    ),
  );
}

const cell = (content: string, said = 'office:value-type="string"') =>
  `<table:table-cell ${said}>${content === "" ? "" : `<text:p>${content}</text:p>`}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

/** An .xls with one sheet. */
function xls(cells: Record<string, object>, more: object = {}, options: object = {}): Uint8Array {
  const sheet = { "!ref": "A1:F9", ...cells, ...more };
  const book = { SheetNames: ["表一"], Sheets: { 表一: sheet }, ...options };
  return new Uint8Array(write(book as never, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

async function sheetsIn(bytes: Uint8Array): Promise<Snapshot[]> {
  const file = openFile((await converted(bytes))!.bytes);
  return file.read(file.sheetNames(), { layout: true });
}

const first = async (bytes: Uint8Array) => (await sheetsIn(bytes))[0]!;

async function refusal(bytes: Uint8Array): Promise<FileUnreadable> {
  const problem = await converted(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(problem).toBeInstanceOf(FileUnreadable);
  return problem as FileUnreadable;
}

describe("a table of plain text", () => {
  test.each([
    ["UTF-8", text("\uFEFF项目,金额\r\n培训,8.5\r\n")],
    ["GBK", GBK],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from("项目\t金额\n培训\t8.5", (one) => one.charCodeAt(0)).buffer),
      ]),
    ],
    ["semicolons", text("项目;金额\n培训;8.5")],
  ])("is read in %s", async (_, bytes) => {
    expect(show(await first(bytes))).toBe("| 项目 | 金额 |\n| 培训 | 8.5 |");
  });

  test("keeps what is quoted whole: separators, quotes, line breaks", async () => {
    const sheet = await first(text('名称,说明\n"甲,乙","说“好”""好""\n第二行"\n丙,"未完'));
    expect(sheet.rows.map((line) => line?.map((one) => one?.value))).toEqual([
      ["名称", "说明"],
      ["甲,乙", '说“好”"好"\n第二行'],
      ["丙", '"未完'],
    ]);
  });

  test("is a number only what shows as it is written; all else stays text", async () => {
    const written = [
      "8.5",
      "8.50",
      "007",
      "95%",
      "1-2",
      "2019.10",
      "=1+1",
      "430105199001011234",
      "-3",
      "1e5",
    ];
    const sheet = await first(text(`${written.join(",")}\n${written.join(",")}`));
    expect(sheet.rows[0]!.map((one) => one!.text)).toEqual(written);
    expect(sheet.rows[0]!.map((one) => typeof one!.value === "number")).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test.each([
    ["a letter", text("区财政局：\n现将绩效目标报上，请审核。\n")],
    ["a page", text("<html><table><tr><td>1,2\n3,4\n")],
    ["a program's settings", text('{"a": 1,\n"b": 2,\n"c": 3}')],
    ["nothing", text("")],
    ["an .xlsx", zipSync({ "xl/workbook.xml": text("<workbook/>") })],
    ["a .doc", compoundFile("WordDocument")],
    ["a workbook with a password", compoundFile("EncryptionInfo", "EncryptedPackage")],
  ])("is not %s", async (_, bytes) => {
    expect(await converted(bytes)).toBeUndefined();
  });
});

describe("an .xls", () => {
  test("keeps values, formats, formulas, merged areas and widths", async () => {
    const sheet = await first(
      xls(
        {
          A1: { t: "s", v: "=不是公式" },
          B1: { t: "n", v: 0.95, z: "0%" },
          C1: { t: "n", v: 43466, z: 'yyyy"年"m"月"d"日"' },
          A2: { t: "s", v: "一行\r\n又一行" },
          B2: { t: "s", v: "007", z: "@" },
        },
        { "!merges": [{ s: { r: 2, c: 0 }, e: { r: 3, c: 2 } }] },
      ),
    );
    expect(sheet.rows.map((line) => line?.map((one) => one && [one.value, one.text]))).toEqual([
      [
        ["=不是公式", "=不是公式"],
        [0.95, "95%"],
        [43466, "2019年1月1日"],
      ],
      [
        ["一行\n又一行", "一行\n又一行"],
        ["007", "007"],
      ],
    ]);
    expect(sheet.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 2 }]);
  });

  test("that counts days from 1904 shows the same days", async () => {
    const book = { Workbook: { WBProps: { date1904: true } } };
    const sheet = await first(
      xls({ A1: { t: "n", v: 42004, z: "yyyy-mm-dd" }, A2: { t: "n", v: 8.5 } }, {}, book),
    );
    expect(sheet.rows.map((line) => line?.[0]?.text)).toEqual(["2019-01-01", "8.5"]);
  });

  test("does not hide what stands below a merged area", async () => {
    const merges = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
      { s: { r: 1, c: 0 }, e: { r: 2, c: 1 } },
      { s: { r: 2, c: 1 }, e: { r: 3, c: 2 } },
    ];
    const sheet = await first(
      xls({ A1: { t: "s", v: "看得见" }, B1: { t: "s", v: "也要看得见" } }, { "!merges": merges }),
    );
    expect(sheet.rows[0]!.map((one) => one?.value)).toEqual(["看得见", "也要看得见"]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
  });

  test("says what was not read, and is called an .xlsx then", async () => {
    const { kind, unread } = (await converted(xls({ A1: { t: "s", v: "项目" } })))!;
    expect(kind).toBe("xls");
    expect(unread).toMatch(/^这是旧格式的工作簿（\.xls 或 \.et），读到的是.*宏读不到。$/);
    expect(["申报.xls", "申报.ET", "申报.csv", "申报"].map(convertedName)).toEqual([
      "申报.xlsx",
      "申报.xlsx",
      "申报.xlsx",
      "申报.xlsx",
    ]);
  });

  test("that breaks off is refused with a sentence", async () => {
    const whole = xls({ A1: { t: "s", v: "项目" } });
    for (const length of [600, 1024, 1600, 2048]) {
      const read = converted(whole.slice(0, length));
      await expect(
        read.then(
          (one) => one?.kind ?? "left to others",
          (problem: unknown) => {
            expect(problem).toBeInstanceOf(FileUnreadable);
            return "refused";
          },
        ),
      ).resolves.not.toBe("xls");
    }
  });
});

describe("an .ods", () => {
  test("keeps numbers as they are shown, days, texts in lines, and merged areas", async () => {
    const sheet = await first(
      ods(
        row(
          cell("8.50", 'office:value-type="float" office:value="8.5"'),
          cell("95%", 'office:value-type="percentage" office:value="0.95"'),
          cell("¥1,234.50", 'office:value-type="currency" office:value="1234.5"'),
          cell("2019年1月1日", 'office:value-type="date" office:date-value="2019-01-01"'),
        ) +
          row(
            cell('一行</text:p><text:p>又<text:s text:c="2"/>一行', 'table:number-columns-spanned="2"'),
            cell(""),
          ) +
          row(
            cell("=不是公式"),
            cell("17", 'table:formula="of:=SUM([.A1:.B1];2)" office:value-type="float" office:value="17"'),
          ),
      ),
    );
    expect(show(sheet)).toBe(
      "| 8.50 | 95% | ¥1,234.50 | 2019年1月1日 |\n| 一行\\n又  一行 | < |  |  |\n| =不是公式 | 17 |  |  |",
    );
    expect(sheet.rows[0]!.map((one) => one!.value)).toEqual([8.5, 0.95, 1234.5, 43466]);
    expect(sheet.rows[2]![1]!.formula).toBe("SUM(A1:B1,2)");
  });

  test("leaves out notes and what was deleted", async () => {
    const noted = cell(
      `培训</text:p><office:annotation><text:p>批注</text:p></office:annotation><text:p>第二行`,
    );
    const head = `<table:tracked-changes>${row(cell("删掉的"))}</table:tracked-changes>`;
    expect(show(await first(ods(row(noted), { head })))).toBe("| 培训\\n第二行 |");
  });

  test("of which a cell stands there a million times is refused", async () => {
    const bomb = `<table:table-row table:number-rows-repeated="1048576">${cell("1", 'table:number-columns-repeated="1024"')}</table:table-row>`;
    expect(await refusal(ods(bomb))).toMatchObject({ fault: "tooLarge" });
  });

  test("ends with a million blank rows, as every one does", async () => {
    const blanks = `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(show(await first(ods(row(cell("培训")) + blanks)))).toBe("| 培训 |");
  });

  test.each([
    ["with a password", { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" }, "encrypted"],
    ["that is not well-formed", { "content.xml": "<a><b></a>" }, "damaged"],
    ["without any sheet", { "content.xml": "<a/>" }, "damaged"],
  ])("%s is refused", async (_, more, fault) => {
    expect(await refusal(ods("", { more }))).toMatchObject({ fault });
  });
});
