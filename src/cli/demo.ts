import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { insertForms } from "../forms/draw/draw";
import { survey } from "../forms/read/survey";
import { openFile, newFile } from "../hosts/file/open";
import { inForce } from "../templates/load";
import { checkFile } from "./check";
import { declaration } from "../templates/sample-declaration";
import { fillEdits } from "../forms/fill";
import { lines } from "./printable";
import { rollUpFile } from "./rollup";
import { templateSets } from "./template-files";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";
import { written } from "./check-report";

const YEAR = 2026;

/** `npm run demo`: the whole job on a made-up declaration, as a clerk would do it. */
export async function demo(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const folder = args[0] ?? "绩表示例";
  const blank = join(folder, "1-空表.xlsx");
  const filled = join(folder, "2-填好.xlsx");
  const rolledUp = join(folder, "3-已汇总.xlsx");
  const sets = await templateSets(terminal);
  const set = inForce(sets, "shifeng", YEAR)!;
  await mkdir(folder, { recursive: true });

  const workbook = newFile();
  await workbook.apply(insertForms(set, set.order, YEAR, []).edits);
  await writeWhole(blank, workbook.bytes());
  terminal.out(lines(`一、插入${set.name} ${YEAR}年度的 ${set.order.length} 张表 → ${blank}`, ""));

  const copy = openFile(workbook.bytes());
  const { forms } = await survey(copy, sets);
  await copy.apply(forms.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? {})));
  await writeWhole(filled, copy.bytes());
  terminal.out(lines(`二、填好一份自编的申报（故意留了两处毛病），审核 → ${filled}`, ""));
  const report = await checkFile(filled, sets);
  terminal.out("error" in report ? lines(report.error) : written(report));

  terminal.out(lines("", `三、一键汇总 → ${rolledUp}`, ""));
  await rollUpFile([filled, "-o", rolledUp], terminal);

  terminal.out(lines("", "四、再审一遍", ""));
  const after = await checkFile(rolledUp, sets);
  terminal.out("error" in after ? lines(after.error) : written(after));
  terminal.out(
    lines("", `三个工作簿都在“${folder}”文件夹里，可用 Excel 或 WPS 打开来看。用法见 npx jibiao help。`),
  );
  return 0;
}
