import { basename } from "node:path";
import { carryOver } from "../carry/carry";
import type { Carried } from "../carry/carry";
import type { Decision } from "../carry/decision";
import { districtOf } from "../carry/home";
import { newFile } from "../hosts/file/open";
import { readSourceOf, short, verifiedLines } from "./import";
import { setFrom } from "./new";
import { readOptions } from "./options";
import { mustBeFree } from "./output";
import { json, lines } from "./printable";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";
import { yearFrom } from "./year";

const USAGE = "例如：jibiao carry 去年.xlsx --year 2026 -o 今年.xlsx。";

/** `jibiao carry`: this year's forms with what stays of an earlier year's file, which is never written to. */
export async function carryFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    output: "text",
    year: "text",
    set: "text",
    force: "flag",
    json: "flag",
    templates: "text",
  });
  const [input, ...more] = names;
  if (input === undefined || more.length) throw new Refusal(`请写明一个以前年度的文件，${USAGE}`);
  if (options.year === undefined) throw new Refusal(`请用 --year 写明今年的年度，${USAGE}`);
  const year = yearFrom(options.year);
  const output = await mustBeFree(options.output, options.force);
  const sets = await templateSets(terminal, options.templates);
  const source = await readSourceOf(input);
  const target = setFrom(sets, options.set ?? districtOf(source.sheets, sets), year);
  const { edits, carried, leftOut } = carryOver(source.sheets, sets, { target, year, taken: [] });
  if (!carried.some(({ sheet }) => sheet !== undefined)) {
    throw new Refusal(`${input}：里面没有今年能沿用的绩效表。请看看是不是选错了文件。`);
  }
  const workbook = newFile();
  await workbook.apply(edits);
  await writeWhole(output, workbook.bytes());
  if (options.json) {
    terminal.out(
      json({
        file: input,
        output,
        set: target.set,
        year,
        sheets: carried.map(forJson),
        leftOut,
        verified: source.verified,
      }),
    );
  } else {
    terminal.out(lines(`${basename(input)} → ${target.name} ${year} 年度：`));
    for (const one of carried) report(one, terminal);
    for (const { sheet, why } of leftOut) terminal.out(lines(`  没有沿用“${sheet}”：${why}`));
    for (const line of verifiedLines(source.verified)) terminal.out(lines(`  ${line}`));
    if (source.unread) terminal.out(lines(`  ${source.unread}`));
    terminal.out(lines(`已写好 ${output}，${basename(input)} 没有动。`));
  }
  return carried.some(({ homeless }) => homeless.length) ? 1 : 0;
}

function report(
  { from, sheet, definition, kept, decisions, homeless, isRolledUp }: Carried,
  terminal: Terminal,
) {
  if (sheet === undefined) {
    terminal.out(lines(`  ${from}：没有沿用，${homeless[0]?.why ?? "里面没有填内容"}`));
  } else if (isRolledUp) {
    terminal.out(lines(`  ${sheet}（${definition!.name}）：空表，填好支出方向表以后再汇总`));
  } else {
    const asked = decisions.length ? `，${decisions.length} 格要您定` : "";
    const rest = homeless.length ? `，${homeless.length} 格没有位置` : "";
    terminal.out(lines(`  ${sheet}（${definition!.name}）：沿用 ${kept.length} 格${asked}${rest}`));
  }
  for (const { address, label, last, proposed, why } of decisions) {
    const now = nowOf(proposed, why);
    terminal.out(lines(`    ${address} ${label}：去年“${short(last)}”，${now}`));
  }
  for (const { text, why } of homeless) terminal.out(lines(`    没有放：“${short(text)}”，${why}`));
}

function nowOf(proposed: Decision["proposed"], why: Decision["why"]): string {
  if (proposed === "keep") return "先照旧";
  if (proposed.text !== "") return `年份改了：“${short(proposed.text)}”`;
  return why === "amount" ? "金额今年重填" : "今年重填";
}

function forJson({ from, sheet, definition, kept, decisions, homeless, isRolledUp }: Carried): unknown {
  return {
    ...{
      from,
      sheet: sheet ?? null,
      form: definition?.id ?? null,
      is: definition?.is ?? null,
      kept,
      homeless,
    },
    decisions: decisions.map(({ address, label, last, proposed, why }) => ({
      ...{ address, label, last, now: proposed === "keep" ? last : proposed.text, why: why ?? null },
    })),
    ...(isRolledUp && { isRolledUp }),
  };
}
