import { placeText } from "../audit/place-words";
import { lines as printed, type Printable } from "./printable";
import type { Checked, CheckedIssue } from "./check-json";
import { savedApart } from "./output";
import { SEVERITY } from "../audit/severity";

/** A file's report as a person reads it; hints are folded to a count unless all are wanted. */
export function written(report: Checked, all = false): Printable {
  const lines = [report.file];
  const apart = savedApart(report, undefined);
  if (apart) lines.push(`  ${apart}`);
  for (const form of report.forms) {
    const year = form.year === null ? "" : `　${form.year}年度`;
    const general = form.inferred ? "　按通用规则审核（没有这张表的官方表样）" : "";
    lines.push(`  ${form.sheet}　${form.name}${year}${general}${form.blank ? `　${form.blank}` : ""}`);
  }
  const sheets = [...new Set(report.issues.map((issue) => issue.sheet))];
  for (const sheet of sheets) lines.push(...writtenSheet(sheet, report, all));
  for (const { sheet, isGood, text } of report.print ?? []) {
    lines.push(`  打印　${sheet}　${isGood ? "✓" : "×"} ${text}`);
  }
  for (const { sheet, why } of report.leftOut) lines.push(`  没有审“${sheet}”：${why}`);
  lines.push(`  ${conclusion(report)}`);
  const fixable = report.issues.filter((issue) => issue.fixable && !issue.verified).length;
  if (fixable) lines.push(`  其中 ${fixable} 处不用您判断就能改好：jibiao fix ${report.file} -o 新文件.xlsx`);
  return printed(...lines);
}

function writtenSheet(sheet: string, { issues }: Checked, all: boolean): string[] {
  const own = issues.filter((issue) => issue.sheet === sheet);
  const listed = own.filter(({ severity, verified }) => all || (severity !== "hint" && !verified));
  const folded = own.filter(({ severity, verified }) => !all && severity === "hint" && !verified).length;
  if (!listed.length && !folded) return [];
  return [
    "",
    `  ${sheet}`,
    ...listed.flatMap(writtenIssue),
    ...(folded ? [`    ${folded} 条提示，不影响报送，加 --all 列出`] : []),
  ];
}

function writtenIssue(issue: CheckedIssue): string[] {
  const { severity, cells, field, message, remedy, basis, verified } = issue;
  const place = [placeText(cells), field].filter(Boolean).join("　");
  if (verified) {
    return [
      `    已核实　${place}　${message}`,
      `        说明：${[verified.note, verified.who].filter(Boolean).join("　")}`,
    ];
  }
  return [
    `    ${SEVERITY[severity]}　${place}　${message}`,
    `        怎么改：${remedy}`,
    `        依据：${basis}`,
  ];
}

/** What is left to do, in a sentence or two. */
export function conclusion({ sentence, verified }: Checked): string {
  return `${sentence}。${verified ? `已核实 ${verified} 处。` : ""}`;
}
