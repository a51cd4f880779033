import { newFile } from "../hosts/file/open";
import type { TemplateSet } from "../forms/definition";
import { survey } from "../forms/read/survey";
import { listed } from "../listing/list";
import type { ListedForm } from "../listing/list";
import { asCsv, listSheet, listTable } from "../listing/table";
import { progress } from "./check";
import { sentenceOf } from "./failures";
import { openWorkbook, workbooksIn } from "./files";
import { noForm } from "./left-out";
import { readOptions } from "./options";
import { json, lines } from "./printable";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

/** What a file gave: its forms, and tables that were not taken; or why it gave none. */
type ListedFile =
  | ({ readonly file: string } & ListedForm)
  | { readonly file: string; readonly sheet: string; readonly why: string }
  | { readonly file: string; readonly error: string };

/** `jibiao list`: every indicator of every form of files and folders, one a row. */
export async function listIndicators(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, { output: "text", json: "flag", templates: "text" });
  if (!names.length) throw new Refusal("请写明要列清单的文件，例如：jibiao list 申报.xlsx -o 清单.xlsx。");
  const { output } = options;
  if (output !== undefined && !/\.(?:xlsx|csv)$/i.test(output)) {
    throw new Refusal(`输出文件的名字要以 .xlsx 或 .csv 结尾，现在是“${output}”。`);
  }
  const sets = await templateSets(terminal, options.templates);
  const files = await workbooksIn(names);
  if (!files.length) throw new Refusal(`${names.join("、")} 里没有 .xlsx 文件。`);
  const step = progress(terminal, files.length, "正在读");
  const all: ListedFile[] = [];
  for (const file of files) {
    step(file);
    all.push(...(await listedIn(file, sets)));
  }
  for (const one of all) if ("error" in one) terminal.err(lines(`${one.file}：${one.error}`));
  if (output !== undefined) await writeWhole(output, await written(output, all));
  if (options.json) terminal.out(json(all.map(forJson)));
  else report(all, output, terminal);
  return all.some((one) => "error" in one) ? 2 : 0;
}

async function listedIn(file: string, sets: readonly TemplateSet[]): Promise<ListedFile[]> {
  try {
    const { workbook } = await openWorkbook(file);
    const { forms, leftOut } = await survey(workbook, sets);
    const others = leftOut.map(({ sheet, why }) => ({ file, sheet, why }));
    if (!forms.length) return [{ file, error: noForm(leftOut) }];
    return [...forms.map((form) => ({ file, ...listed(form) })), ...others];
  } catch (problem) {
    return [{ file, error: sentenceOf(problem) }];
  }
}

async function written(output: string, all: readonly ListedFile[]): Promise<Uint8Array> {
  const table = listTable(all.flatMap((one) => ("indicators" in one ? [one] : [])));
  if (/\.csv$/i.test(output)) return new TextEncoder().encode(asCsv(table));
  const workbook = newFile();
  await workbook.apply(listSheet(table, []).edits);
  return workbook.bytes();
}

/** Unit and project are fields already. */
function forJson(one: ListedFile): unknown {
  if (!("indicators" in one)) return one;
  const indicators = one.indicators.map(
    ({ cell, cells, period, level1, level2, name, sign, number, unit, weight, text }) => ({
      ...{ cell, cells, period, level1, level2, name, sign, number, unit, weight, text },
    }),
  );
  return { ...one, indicators };
}

function report(all: readonly ListedFile[], output: string | undefined, terminal: Terminal): void {
  const { rows } = listTable(all.flatMap((one) => ("indicators" in one ? [one] : [])));
  const forms = all.filter((one) => "indicators" in one).length;
  for (const one of all) {
    if ("why" in one) terminal.out(lines(`没有列“${one.sheet}”（${one.file}）：${one.why}`));
  }
  if (output === undefined) for (const row of rows) terminal.out(lines(row.filter(Boolean).join("　")));
  terminal.out(
    lines(`共 ${forms} 张表、${rows.length} 条指标${output === undefined ? "" : `，已写好 ${output}`}。`),
  );
}
