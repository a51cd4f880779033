import type { Done } from "../summary/fill";
import { lines as printed, type Printable } from "./printable";
import { differences } from "../summary/tie-out";

/** What a roll-up has to tell a clerk: rows, the tie-out slip, conversions, kept texts, what was left out. */
export function slip({ edits, report, rows, drafts, tieOut }: Done, output: string): Printable {
  const { sheet, converted, setBack, kept, conflicts, leftOut } = report;
  const lines = [
    edits.length
      ? `已汇总 ${report.rows} 行，共 ${report.tieOut.directions} 万元，写到“${sheet}”${rowsText(rows)}`
      : `已是最新，没有改动：${report.rows} 行，共 ${report.tieOut.directions} 万元`,
    ...rows.map(({ names, amount }) => `    ${names.join("　")}　${amount}`),
    `  对表单（万元）　${tieOutText(tieOut, report.tieOut)}`,
    ...list(
      `换算了 ${converted.length} 格，来源表没有改`,
      converted,
      (one) => `${one.sheet} ${one.cell}　${one.from} → ${one.to}`,
    ),
    ...list(
      `金额和原来写的不同 ${setBack.length} 格，已改成来源的`,
      setBack,
      (one) => `${sheet} ${one.cell}　${one.name}　${one.from} → ${one.to}`,
    ),
    ...list(`保留您改过的文字 ${kept.length} 格`, kept, ({ cell }) => `${sheet} ${cell}`),
    ...list(`${conflicts.length} 处文字您改过，来源后来也变了，先保留您的，请核对`, conflicts, (one) => [
      `${sheet} ${one.cell}`,
      `    您写的：${one.edited}`,
      `    现在来源：${one.source}`,
      `    上次来源：${one.before || "没有记录"}`,
    ]),
    ...list(`${drafts.length} 格由几个支出方向拼成，请综合成一段`, drafts, ({ cell }) => `${sheet} ${cell}`),
    ...list(
      `没有汇总的 ${leftOut.length} 处`,
      leftOut,
      (one) => `${one.sheet}${one.cell ? ` ${one.cell}` : ""}　${one.why}`,
    ),
    `  文件：${output}`,
  ];
  return printed(...lines);
}

function list<T>(
  title: string,
  items: readonly T[],
  text: (item: T) => string | readonly string[],
): string[] {
  const listed = items.flatMap(text).map((line) => `    ${line}`);
  return items.length ? [`  ${title}`, ...listed] : [];
}

function rowsText(rows: Done["rows"]): string {
  const numbers = rows.map(({ row }) => row + 1);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`;
}

function tieOutText(tieOut: Done["tieOut"], written: Done["report"]["tieOut"]): string {
  const off = differences(tieOut);
  const summary = off.summary.eq(0) ? "＝" : `≠ 差 ${off.summary.abs().toFixed()}　`;
  const parts = [`方向合计 ${written.directions}`, `汇总合计 ${written.summary} ${summary}`];
  const project = off.projectExpenditure;
  if (!project) return [...parts, "没有部门整体支出表里的项目支出，未对"].join("　");
  const agreed = project.eq(0)
    ? "＝"
    : project.gt(0)
      ? `＞ 其余 ${project.toFixed()} 为其他项目`
      : `≠ 少 ${project.abs().toFixed()}，请核对`;
  return [...parts, `项目支出 ${written.projectExpenditure} ${agreed}`].join("　");
}
