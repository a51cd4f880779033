import type { TemplateSet } from "../forms/definition";
import { audit } from "../audit/audit";
import type { Asked } from "../audit/verdict";
import { rules } from "../rules/index";
import { inspect } from "../submission/inspect";
import { openWorkbook, workbooksIn } from "./files";
import { sentenceOf } from "./failures";
import { json, lines, overwriting, type Printable } from "./printable";
import { readOptions } from "./options";
import { reportOf } from "./check-json";
import type { FileReport } from "./check-json";
import { noForm } from "./left-out";
import { templateSets } from "./template-files";
import { yearFrom } from "./year";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { written } from "./check-report";
import { basename } from "node:path";

/** `jibiao check`: audits files; one that cannot be read does not keep the others from being checked. */
export async function checkFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    json: "flag",
    all: "flag",
    submit: "flag",
    year: "text",
    unit: "text",
    templates: "text",
  });
  if (!names.length) throw new Refusal("请写明要审核的文件，例如：jibiao check 申报.xlsx。");
  const { unit } = options;
  const asked = {
    ...(options.year !== undefined && { year: yearFrom(options.year) }),
    ...(unit !== undefined && { unit }),
  };
  const sets = await templateSets(terminal, options.templates);
  const files = await workbooksIn(names);
  if (!files.length) throw new Refusal(`${names.join("、")} 里没有 .xlsx 文件。`);
  const step = progress(terminal, files.length, "正在审");
  const reports: FileReport[] = [];
  for (const file of files) {
    step(file);
    const report = await checkFile(file, sets, { isSubmission: options.submit, asked });
    reports.push(report);
    if ("error" in report) terminal.err(named(file, report.error));
    else if (!options.json) terminal.out(written(report, options.all));
  }
  if (options.json) terminal.out(json({ files: reports }));
  else if (reports.length > 1) terminal.out(overall(reports));
  return worst(reports);
}

export async function checkFile(
  file: string,
  sets: readonly TemplateSet[],
  { isSubmission = false, asked = {} }: { isSubmission?: boolean; asked?: Asked } = {},
): Promise<FileReport> {
  try {
    const { workbook, locked, foreign } = await openWorkbook(file);
    const what = { sets, rules };
    const inspection = isSubmission ? await inspect(workbook, what, new Date(), asked) : undefined;
    const audited =
      inspection ?? (await audit(workbook, { ...what, ...(asked.unit && { unit: asked.unit }) }));
    const { forms, leftOut } = audited;
    if (!forms.length) return { file, error: noForm(leftOut), leftOut };
    return {
      ...reportOf(file, audited, asked),
      ...(locked && { locked: true }),
      ...(foreign && { foreign: { kind: foreign.kind, unread: foreign.unread } }),
      ...(inspection && { print: inspection.print }),
    };
  } catch (problem) {
    return { file, error: sentenceOf(problem) };
  }
}

function named(file: string, error: string): Printable {
  return lines(`${error.startsWith(file) ? "" : `${file}：`}${error}`);
}

function worst(reports: readonly FileReport[]): ExitCode {
  if (reports.some((report) => "error" in report)) return 2;
  return reports.some((report) => "verdict" in report && report.verdict !== "ready") ? 1 : 0;
}

function overall(reports: readonly FileReport[]): Printable {
  const count = (is: (report: FileReport) => boolean) => reports.filter(is).length;
  const failed = count((report) => "error" in report);
  const isReady = (report: FileReport) => "verdict" in report && report.verdict === "ready";
  const general = count(
    (report) => isReady(report) && "forms" in report && report.forms.every(({ inferred }) => inferred),
  );
  const ready = count(isReady);
  const partial = count((report) => isReady(report) && "missing" in report && report.missing.length > 0);
  const parts = [
    `可以报送 ${ready - general - partial} 个`,
    ...(partial ? [`没有必改的、还缺表 ${partial} 个`] : []),
    ...(general ? [`能审的没有问题（按通用规则，没有官方表样）${general} 个`] : []),
    `还要改或还没填 ${reports.length - ready - failed} 个`,
  ];
  return lines(
    `共 ${reports.length} 个文件：${[...parts, ...(failed ? [`没有审成 ${failed} 个`] : [])].join("，")}。`,
  );
}

/** Tells on stderr how far a long run is: a line that overwrites itself on a screen, else a line every tenth part. */
export function progress(terminal: Terminal, total: number, doing: string): (what: string) => void {
  if (total < 10) return () => {};
  let done = 0;
  return (what) => {
    done += 1;
    const line = `${doing} ${done}/${total}　${basename(what)}`;
    if (terminal.progressInPlace) terminal.err(overwriting(line, done === total));
    else if (done === total || done % Math.ceil(total / 10) === 0) terminal.err(lines(line));
  };
}
