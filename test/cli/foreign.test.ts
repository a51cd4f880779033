import { readFileSync, writeFileSync } from "node:fs";
import { write } from "@e965/xlsx";
import { openFile } from "../../src/hosts/file/open";
import { SHIFENG } from "../journeys/golden/shifeng";
import { sheetsFrom } from "../sheet";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

/* Spreadsheets that are no .xlsx: read like any other, said so, and never written over. */

const at = temporaryFolder();

/** The declaration as an old program saves it; also under a name that says something else. */
function asXls(name: string): string {
  const sheets = sheetsFrom(SHIFENG);
  const cellsOf = ({ rows, merges }: (typeof sheets)[number]) => ({
    "!data": rows.map((row) =>
      Array.from(row ?? [], (cell) =>
        cell && cell.value !== null
          ? { t: typeof cell.value === "number" ? "n" : "s", v: cell.value, z: cell.format }
          : undefined,
      ),
    ),
    "!ref": "A1:P60",
    "!merges": merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    })),
  });
  const book = {
    SheetNames: sheets.map(({ name: sheet }) => sheet),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])),
  };
  writeFileSync(
    at(name),
    new Uint8Array(write(book as never, { type: "array", bookType: "biff8" }) as ArrayBuffer),
  );
  return at(name);
}

test.each(["老表.xls", "老表.et", "改了名.xlsx"])(
  "%s is checked like an .xlsx, and says what was not read",
  async (name) => {
    const file = asXls(name);
    const { out } = await jibiao("check", file);
    expect(out).toContain("附件3-2");
    expect(out).toContain(
      "不是 .xlsx 工作簿；修改后要另存为普通的 .xlsx，原文件不动。这是旧格式的工作簿（.xls 或 .et）",
    );
    const { answer } = await jibiaoJson("check", file);
    expect(answer.files[0]).toMatchObject({ foreign: { kind: "xls" }, forms: [{}, {}, {}] });
  },
);

test.each(["fix", "rollup"])("%s writes an .xlsx, and leaves the file as it was", async (command) => {
  const file = asXls(`${command}.xls`);
  const before = readFileSync(file);
  const output = at(`${command}.xlsx`);
  const { code, err } = await jibiao(command, file, "-o", output);
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringContaining(`改好的存成了普通的 .xlsx：${output}，原文件不动。`),
  });
  expect(openFile(new Uint8Array(readFileSync(output))).sheetNames()).toContain("附件3-2");
  expect(readFileSync(file)).toEqual(before);
});

test.each(["fix", "rollup"])(
  "%s never writes over it, nor under a name that promises something else",
  async (command) => {
    const file = asXls(`${command}-原.xls`);
    const before = readFileSync(file);
    for (const where of [["--in-place"], ["-o", file]]) {
      const { code, err } = await jibiao(command, file, ...where);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("不能写回原文件") });
    }
    expect((await jibiao(command, file, "-o", at("别的.xls"))).err).toContain(
      "输出文件的名字要以 .xlsx 结尾",
    );
    expect(readFileSync(file)).toEqual(before);
  },
);

test("a folder stands for its .xls as well, and list reads them", async () => {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(at("夹"));
  asXls("夹/一.xls");
  const { answer } = await jibiaoJson("list", at("夹"));
  expect(answer.length).toBeGreaterThan(0);
  expect(answer[0]).toMatchObject({ file: at("夹/一.xls"), sheet: "附件3-1" });
});

test("jibiao import brings its forms into drawn ones, and keeps other tables with their numbers", async () => {
  writeFileSync(at("经费.csv"), "项目,金额\n培训,8.50\n采购,007\n");
  const { code, out } = await jibiao("import", asXls("去年.xls"), at("经费.csv"), "-o", at("新.xlsx"));
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining("附件3-2（石峰区 支出方向表）：已放入 56 格"),
  });
  const file = openFile(new Uint8Array(readFileSync(at("新.xlsx"))));
  const [other] = await file.read(["Sheet1"]);
  expect(other!.rows.map((row) => row!.map((cell) => [cell!.value, cell!.text]))).toEqual([
    [
      ["项目", "项目"],
      ["金额", "金额"],
    ],
    [
      ["培训", "培训"],
      [8.5, "8.50"],
    ],
    [
      ["采购", "采购"],
      ["007", "007"],
    ],
  ]);
});

test.each([
  ["信.csv", "区财政局：\n现将绩效目标报上。\n", "纯文本"],
  ["空.xls", "", "空的"],
])("%s, which holds no table, is refused with one sentence", async (name, content, sentence) => {
  writeFileSync(at(name), content);
  const { code, err } = await jibiao("check", at(name));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
});
