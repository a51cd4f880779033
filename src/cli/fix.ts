import { fixEverything } from "../audit/fix";
import { rules } from "../rules/index";
import { WorkbookError } from "../workbook/errors";
import { openWorkbook } from "./files";
import { fixReport, writtenFixes } from "./fix-report";
import { json, lines } from "./printable";
import { readOptions } from "./options";
import { outputOf, refuseOver, savedApart } from "./output";
import { reportOf } from "./check-json";
import { noForm } from "./left-out";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

const USAGE = "例如：jibiao fix 申报.xlsx -o 改好.xlsx，或 jibiao fix 申报.xlsx --in-place。";

/** `jibiao fix`: makes every fix that needs no decision, and lists those that do. A refusal writes nothing. */
export async function fixFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    output: "text",
    "in-place": "flag",
    "dry-run": "flag",
    json: "flag",
    templates: "text",
  });
  const [input, ...more] = names;
  if (input === undefined || more.length) throw new Refusal(`请写明一个要修改的文件，${USAGE}`);
  const isDry = options["dry-run"];
  const isNowhere = isDry && options.output === undefined;
  const output = isNowhere ? input : outputOf(options.output, options["in-place"], input, USAGE);
  const sets = await templateSets(terminal, options.templates);
  const from = await openWorkbook(input);
  const { workbook } = from;
  if (!isNowhere) await refuseOver(input, from, output);
  const { made, audited } = await fixEverything(workbook, { sets, rules }).catch((problem: unknown) => {
    if (problem instanceof WorkbookError) throw new Refusal(`没有修改：${problem.message}`, 1);
    throw problem;
  });
  if (!audited.forms.length) throw new Refusal(`${input}：${noForm(audited.leftOut)}`);
  if (!isDry && (made.length || output !== input)) await writeWhole(output, workbook.bytes(), from);
  const apart = savedApart(from, isDry ? undefined : output, input);
  if (apart) terminal.err(lines(apart));
  const left = reportOf(input, audited);
  const report = fixReport({
    file: input,
    output: isDry ? null : output,
    made,
    issues: audited.issues,
    left,
  });
  terminal.out(options.json ? json(report) : writtenFixes(report, left));
  return 0;
}
