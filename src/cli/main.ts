import { carryFile } from "./carry";
import { checkFiles } from "./check";
import { demo } from "./demo";
import { fixFile } from "./fix";
import { listForms } from "./forms";
import { help, usageOf } from "./help";
import { importFiles } from "./import";
import { learnForms } from "./learn";
import { listIndicators } from "./list";
import { lines } from "./printable";
import { newWorkbook } from "./new";
import { rollUpFile } from "./rollup";
import { listRules } from "./rules";
import { serveFolder } from "./serve";
import { readValues } from "./value";
import { sentenceOf } from "./failures";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  forms: listForms,
  learn: learnForms,
  new: newWorkbook,
  check: checkFiles,
  list: listIndicators,
  import: importFiles,
  carry: carryFile,
  fix: fixFile,
  rollup: rollUpFile,
  rules: listRules,
  value: readValues,
  serve: serveFolder,
  demo,
};

/** Runs one command line. Never throws: whatever goes wrong becomes one sentence on stderr and exit code 1 or 2. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = "", ...args] = argv;
  if (["", "help", "-h", "--help"].includes(name)) {
    terminal.out(help);
    return name === "" ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.err(
      lines(`没有“${name}”这个命令。可用：${Object.keys(commands).join("、")}；用法见 jibiao help。`),
    );
    return 2;
  }
  if (args.includes("-h") || args.includes("--help")) {
    terminal.out(usageOf(name));
    return 0;
  }
  try {
    return await command(args, terminal);
  } catch (problem) {
    terminal.err(lines(sentenceOf(problem)));
    return problem instanceof Refusal ? problem.code : 2;
  }
}
