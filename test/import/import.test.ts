import { writeFileSync } from "node:fs";
import { survey } from "../../src/forms/read/survey";
import { openFile, newFile } from "../../src/hosts/file/open";
import { importSheets } from "../../src/import/import";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import { jibiao, jibiaoJson, temporaryFolder } from "../cli/run";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { sheetFrom, workbookFrom } from "../sheet";
import { sets } from "../templates/sets";
import { documentOf, paragraph, table } from "../word/document";
import { asWordBody, valuesOf } from "./declaration";

const at = temporaryFolder();

/** Brings the body of a document in, and reads the workbook that comes of it. */
async function imported(body: string) {
  const { sheets, between } = sheetsOf(openWord(documentOf(body)));
  const { edits, imported } = importSheets(sheets, sets, { taken: [], year: 2026 });
  const workbook = newFile();
  await workbook.apply(edits);
  const saved = openFile(workbook.bytes());
  return { ...(await survey(saved, sets)), imported, between, saved };
}

describe.each([
  ["石峰区", SHIFENG],
  ["石鼓区", SHIGU],
])("a declaration of %s in Word", (_, markdown) => {
  test("comes into the drawn forms, every value in its field", async () => {
    const original = await survey(workbookFrom(markdown), sets);
    const { forms, imported: all, between } = await imported(asWordBody(markdown));
    expect(valuesOf(forms).sort()).toEqual(valuesOf(original.forms).sort());
    expect(forms.every(({ marked, missing }) => marked && !missing.length)).toBe(true);
    expect(all.flatMap(({ homeless }) => homeless)).toEqual([]);
    expect(between).toEqual([]);
  });

  test("says of every value where it stands now", async () => {
    const { imported: all, saved } = await imported(asWordBody(markdown));
    const snapshots = await saved.read((await saved.sheets()).map(({ name }) => name));
    for (const { sheet, placed } of all) {
      const shown = snapshots.find(({ name }) => name === sheet)!;
      const texts = shown.rows.flatMap((row) => row?.map((cell) => cell?.text) ?? []);
      for (const { text } of placed) expect(texts.some((one) => one?.includes(text))).toBe(true);
    }
  });
});

describe("what is no form, or no part of one", () => {
  const FUND = (rows: string) => `
    | 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 | 绩效指标 | < | < | < | < | < | < | < | < |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 产出指标 | < | < | < | 效益指标 | < | < | < | < |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 经济效益指标 | 社会效益指标 | 生态效益指标 | 可持续影响指标 | 社会公益或服务对象满意度指标 |
    ${rows}`;
  const row = (name: string, amount = "8.5") =>
    `| 区图书馆 | ${name} | 阅读专项 | 2026年 | ${amount} | 书更多。 | 买书。 | 购书100册 | | | | | | | | |`;
  const head = (unit = "万元") =>
    paragraph("附件3-2") + paragraph("2026年区级专项资金支出方向绩效目标表") + paragraph(`单位：${unit}`);

  test("other tables keep their shape, with every text as text", async () => {
    const { imported: all, saved } = await imported(
      paragraph("经费预算") + table("| 项目 | 金额 |\n| 合计 | < |\n| =1+1 | 007 |"),
    );
    expect(all).toMatchObject([{ form: null, homeless: [] }]);
    const [snapshot] = await saved.read([all[0]!.sheet]);
    expect(snapshot!.rows.map((row) => row?.map((cell) => cell?.value))).toMatchObject([
      ...[["经费预算"], ["项目", "金额"], ["合计"], ["=1+1", "007"]],
    ]);
    expect(snapshot!.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: 1 });
  });

  test("covers and letters are told of", async () => {
    const { between, forms } = await imported(
      paragraph("关于报送绩效目标的函") +
        paragraph("区财政局：") +
        paragraph("") +
        head() +
        table(FUND(row("购书"))),
    );
    expect(between).toEqual(["关于报送绩效目标的函", "区财政局："]);
    expect(forms).toMatchObject([{ definition: { id: "spending-direction" }, year: 2026 }]);
  });

  test("a table broken over pages is one, its repeated headings left out", async () => {
    const second = paragraph("续表") + table(FUND(row("讲座")));
    const { forms } = await imported(head() + table(FUND(row("购书"))) + second);
    expect(forms).toHaveLength(1);
    expect(valuesOf(forms).filter((line) => line.includes("spendingDirection"))).toHaveLength(2);
  });

  test("rows beyond those of the drawn form are drawn", async () => {
    const rows = Array.from({ length: 40 }, (_, n) => row(`方向${n}`)).join("\n");
    const { forms, imported: all } = await imported(head() + table(FUND(rows)));
    expect(forms[0]!.tables.rows!.rows).toHaveLength(40);
    expect(all[0]!.homeless).toEqual([]);
  });

  test("a total has no row in the form, and is told of", async () => {
    const total = "| 合计 | | | | 8.5 | | | | | | | | | | | |";
    const { imported: all } = await imported(head() + table(FUND(`${row("购书")}\n${total}`)));
    expect(all[0]!.homeless).toContainEqual({ text: "8.5", why: "样表没有合计行" });
  });

  test("what stands beside or below a form's table is told of", async () => {
    const foot = paragraph("本表一式两份。");
    const body =
      head() +
      table(
        `${FUND(row("购书"))}\n| 说明：含上年结转 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < |`,
      );
    const { imported: all, between } = await imported(body + foot);
    const told = [...all.flatMap(({ homeless }) => homeless.map(({ text }) => text)), ...between];
    expect(told).toEqual(expect.arrayContaining(["说明：含上年结转", "本表一式两份。"]));
  });

  test("rates and days that a spreadsheet made numbers of come as they are shown", async () => {
    const sheet = sheetFrom(
      `| 附件3-2 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < |
       | 2026年区级专项资金支出方向绩效目标表 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < |
       ${FUND(row("购书"))}`,
    );
    const rows = sheet.rows.map((cells) => [...(cells ?? [])]);
    const last = rows.at(-1)!;
    last[8] = { value: 0.95, text: "95%", format: "0%" };
    last[3] = { value: 46326, text: "2026年10月31日", format: 'yyyy"年"m"月"d"日"' };
    const { edits } = importSheets([{ snapshot: { ...sheet, rows }, widths: [] }], sets, {
      taken: [],
      year: 2026,
    });
    const workbook = newFile();
    await workbook.apply(edits);
    const { forms } = await survey(workbook, sets);
    expect(valuesOf(forms).join("\n")).toMatch(/95%[^]*2026年10月31日|2026年10月31日[^]*95%/);
  });

  test("amounts in another unit than the form's say their own; nothing is converted in silence", async () => {
    const { forms } = await imported(head("元") + table(FUND(row("购书", "85000"))));
    expect(forms[0]!.tables.rows!.rows[0]!.entries.amount!.cell.value).toBe("85000元");
  });

  test("amounts are numbers, all other texts what they were", async () => {
    const { forms } = await imported(head() + table(FUND(row("=SUM(1)", "8.50"))));
    const { entries } = forms[0]!.tables.rows!.rows[0]!;
    expect(entries.amount!.cell.value).toBe(8.5);
    expect(entries.spendingDirection!.cell.value).toBe("=SUM(1)");
  });
});

describe("jibiao import", () => {
  const write = (name: string, body: string) => {
    writeFileSync(at(name), documentOf(body));
    return at(name);
  };

  test("writes a workbook that is checked as the declaration itself would be", async () => {
    const document = write("申报.docx", asWordBody(SHIFENG));
    const { code, out } = await jibiao("import", document, "-o", at("申报.xlsx"));
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining("附件3-2（石峰区 支出方向表）：已放入 56 格"),
    });
    const { answer } = await jibiaoJson("check", at("申报.xlsx"));
    expect(answer.files?.[0]?.verdict ?? answer[0]?.verdict).toBe("ready");
  });

  test("brings several documents into one workbook", async () => {
    const names = [write("一.docx", asWordBody(SHIFENG)), write("二.docx", asWordBody(SHIGU))];
    const { answer } = await jibiaoJson("import", ...names, "-o", at("合.xlsx"));
    expect(answer.map(({ sheets }: any) => sheets.map(({ sheet }: any) => sheet))).toEqual([
      ["附件3-1", "附件3-2", "附件3-3"],
      ["附件2-1", "附件2-1 (2)", "附件2-1 (3)", "附件3-1 (2)"],
    ]);
  });

  test("names what has no place, and ends with 1", async () => {
    const { code, out } = await jibiao(
      "import",
      write(
        "多.docx",
        asWordBody(SHIFENG.replace("| 5 | 区长热线", "| 合计 | | | 18 | | |\n| 5 | 区长热线")),
      ),
      ...["-o", at("多.xlsx")],
    );
    expect(code).toBe(1);
    expect(out).toContain("没有放：“18”，样表没有合计行");
  });

  test.each([
    [["import"], "请写明要导入的文件"],
    [["import", "a.docx"], "请用 -o 写明输出文件"],
    [["import", "没有.docx", "-o", "x.xlsx"], "找不到这个文件"],
  ])("%j is answered with one sentence and exit 2", async (args, sentence) => {
    const { code, out, err } = await jibiao(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });

  test("a document without tables, or one that is none, writes nothing", async () => {
    const letter = write("信.docx", paragraph("只有文字"));
    expect((await jibiao("import", letter, "-o", at("信.xlsx"))).err).toContain("里面没有表格");
    writeFileSync(at("坏.docx"), "PK\x03\x04");
    expect((await jibiao("import", at("坏.docx"), "-o", at("坏.xlsx"))).err).toContain("文件不完整");
  });
});
