import { readFileSync, writeFileSync } from "node:fs";
import { openFile } from "../../src/hosts/file/open";
import { fileWithNote } from "../audit/verified-file";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { documentOf, paragraph } from "../word/document";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

function lastYear(name: string, body = asWordBody(SHIFENG)): string {
  writeFileSync(at(name), documentOf(body));
  return at(name);
}

test("writes this year's forms, says what stays and what is to be decided, and leaves last year's file alone", async () => {
  const file = lastYear("去年.docx");
  const before = readFileSync(file);
  const { code, out } = await jibiao("carry", file, "--year", "2026", "-o", at("今年.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("石峰区 2026 年度");
  expect(out).toContain("附件3-1（汇总表）：空表，填好支出方向表以后再汇总");
  expect(out).toContain("D7 专项实施期：去年“2019年”，年份改了：“2026年”");
  expect(out).toContain("E7 支出方向年度金额：去年“8.5”，金额今年重填");
  expect(readFileSync(file)).toEqual(before);
  const { answer } = await jibiaoJson("check", at("今年.xlsx"), "--year", "2026");
  expect(answer.files[0].issues.filter(({ rule }: { rule: string }) => rule === "stale-year")).toEqual([]);
  expect(answer.files[0].verdict).not.toBe("ready");
});

test("carries a workbook that it wrote itself on into the next year", async () => {
  await jibiao("carry", lastYear("一.docx"), "--year", "2026", "-o", at("2026.xlsx"));
  const { answer } = await jibiaoJson("carry", at("2026.xlsx"), "--year", "2027", "-o", at("2027.xlsx"));
  const directions = answer.sheets.find(({ is }: { is: string }) => is === "directions");
  expect(directions.decisions).toContainEqual({
    ...{ address: "D7", label: "专项实施期", last: "2026年", now: "2027年", why: "years" },
  });
});

test.each([
  [["carry"], "请写明一个以前年度的文件"],
  [["carry", "a.xlsx"], "请用 --year 写明今年的年度"],
  [["carry", "a.xlsx", "--year", "26"], "年度要写四位数字"],
  [["carry", "a.xlsx", "--year", "2026"], "请用 -o 写明输出文件"],
])("%j is answered with one sentence", async (args, sentence) => {
  const { code, out, err } = await jibiao(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(sentence);
});

test("asks whose forms this year's are, where the file does not say it", async () => {
  const file = lastYear("信.docx", paragraph("经费") + asWordBody("## 一\n| 项目 | 金额 |\n| 培训 | 8 |"));
  expect((await jibiao("carry", file, "--year", "2026", "-o", at("信.xlsx"))).err).toContain(
    "请用 --set 写明",
  );
  const { code, err } = await jibiao(
    "carry",
    file,
    "--year",
    "2026",
    "--set",
    "shifeng",
    "-o",
    at("信.xlsx"),
  );
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("没有今年能沿用的绩效表") });
});

test("notes of 已核实 stay behind, this year's findings are open, and the list says so", async () => {
  writeFileSync(at("核实过.xlsx"), await fileWithNote());
  const carried = ["carry", at("核实过.xlsx"), "--year", "2027", "-o", at("2027核实.xlsx")];
  const { out } = await jibiao(...carried);
  expect(out).toContain("那里 1 处“已核实”没有带过来，要重新核实：\n    附件3-2：“合同就是这么写的”");
  const { answer } = await jibiaoJson(...carried, "--force");
  expect(answer.verified).toEqual([{ sheet: "附件3-2", note: "合同就是这么写的" }]);
  const sheets = await openFile(readFileSync(at("2027核实.xlsx"))).sheets();
  expect(sheets.map(({ name }) => name)).toEqual(["附件3-2"]);
  const { answer: checked } = await jibiaoJson("check", at("2027核实.xlsx"), "--all");
  expect(checked.files[0].verified).toBe(0);

  const imported = await jibiao("import", at("核实过.xlsx"), "-o", at("放进来.xlsx"));
  expect(imported.out).toContain("那里 1 处“已核实”没有带过来");
  const again = await jibiaoJson("check", at("放进来.xlsx"), "--all");
  const open = again.answer.files[0].issues.filter(({ verified }: { verified?: object }) => !verified);
  expect(open.flatMap(({ cells }: { cells: string[] }) => cells)).toContain("E8");
});
