import type { TemplateSet } from "../forms/definition";
import { survey } from "../forms/survey";
import { fixableTogether, fixEdits } from "../live/fix";
import { withVerified } from "../live/verified";
import { notesSheet } from "../notes/notes-sheet";
import { check } from "../rules/check";
import { rules } from "../rules/index";
import type { Fix } from "../rules/issue";
import { WorkbookError } from "../workbook/errors";
import type { Workbook } from "../workbook/workbook";
import { openWorkbook, writeWhole } from "./files";
import { fixReport, writtenFixes } from "./fix-report";
import type { Made } from "./fix-report";
import { readOptions } from "./options";
import { outputOf } from "./output";
import { reportOf } from "./report";
import { noForm } from "./seen";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";

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
  const workbook = await openWorkbook(input);
  const { made, surveyed, issues } = await fixed(workbook, sets).catch((problem: unknown) => {
    if (problem instanceof WorkbookError) throw new Refusal(`没有修改：${problem.message}`, 1);
    throw problem;
  });
  if (!surveyed.forms.length) throw new Refusal(`${input}：${noForm(surveyed.leftOut)}`);
  if (!isDry && (made.length || output !== input)) await writeWhole(output, workbook.bytes());
  const left = reportOf(input, surveyed, issues);
  const report = fixReport({ file: input, output: isDry ? null : output, made, issues, left });
  terminal.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : writtenFixes(report, left));
  return 0;
}

/** Fixes until nothing certain is left. What was written once is not written again, so that it ends. */
async function fixed(workbook: Workbook, sets: readonly TemplateSet[]) {
  const made: Made[] = [];
  const seen = new Set<string>();
  const isNew = ({ sheet, address, to }: Fix) => !seen.has(JSON.stringify([sheet, address, to]));
  for (;;) {
    const surveyed = await survey(workbook, sets);
    const issues = withVerified(check(surveyed.forms, rules), surveyed, await notesSheet(workbook));
    const open = issues.filter(({ verified, fixes }) => !verified && fixes.every(isNew));
    const next = fixableTogether(open);
    if (!next.length) return { made, surveyed, issues };
    await workbook.apply(next.flatMap(({ fixes }) => fixEdits(fixes)));
    for (const { rule, title, fixes } of next) {
      for (const fix of fixes) {
        seen.add(JSON.stringify([fix.sheet, fix.address, fix.to]));
        made.push({ ...fix, rule, title });
      }
    }
  }
}
