import { rules } from "../rules/index";
import { oneClick } from "../summary/one-click";
import type { Layout } from "../summary/roll-up";
import { WorkbookError } from "../workbook/errors";
import { noForm, seen } from "./left-out";
import { openWorkbook } from "./files";
import { json, lines } from "./printable";
import { readOptions } from "./options";
import { outputOf, refuseOver, savedApart } from "./output";
import { slip } from "./rollup-report";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

const USAGE = "例如：jibiao rollup 申报.xlsx -o 汇总.xlsx，或 jibiao rollup 申报.xlsx --in-place。";

/** `jibiao rollup`: 支出方向表 → 汇总表. A refusal writes nothing. */
export async function rollUpFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    output: "text",
    "in-place": "flag",
    layout: "text",
    total: "flag",
    json: "flag",
    templates: "text",
  });
  const [input, ...more] = names;
  if (input === undefined || more.length) throw new Refusal(`请写明一个要汇总的文件，${USAGE}`);
  const output = outputOf(options.output, options["in-place"], input, USAGE);
  const layout = layoutOf(options.layout);
  const sets = await templateSets(terminal, options.templates);
  const from = await openWorkbook(input);
  const { workbook } = from;
  await refuseOver(input, from, output);
  const { surveyed, result } = await oneClick(
    workbook,
    { sets, rules },
    { layout, total: options.total },
    new Date(),
  );
  if (!surveyed.forms.length) throw new Refusal(`${input}：${noForm(surveyed.leftOut)}`);
  if (result.kind !== "done") {
    const { sentence, ...rest } = result;
    if (options.json) terminal.out(json({ error: sentence, ...rest }));
    terminal.err(lines(`${sentence}${"leftOut" in rest ? seen(rest.leftOut) : ""}`));
    return 1;
  }
  await workbook.apply(result.edits).catch((problem: unknown) => {
    // Protected, or something in the way of new rows: refused like any other roll-up, with nothing written.
    if (problem instanceof WorkbookError) throw new Refusal(`没有汇总：${problem.message}`, 1);
    throw problem;
  });
  if (result.edits.length || output !== input) await writeWhole(output, workbook.bytes(), from);
  const apart = savedApart(from, output, input);
  if (apart) terminal.err(lines(apart));
  terminal.out(options.json ? json(result.report) : slip(result, output));
  return 0;
}

function layoutOf(text: string | undefined): Layout {
  if (text === undefined || text === "direction" || text === "fund") return text ?? "direction";
  throw new Refusal(
    `--layout 只能写 direction（一个支出方向一行）或 fund（一个专项一行），现在是“${text}”。`,
  );
}
