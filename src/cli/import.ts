import { basename } from "node:path";
import { newFile } from "../hosts/file/open";
import { importSheets } from "../import/import";
import type { Imported } from "../import/import";
import { readSource } from "../import/read-source";
import type { Source } from "../import/read-source";
import { sentenceOf } from "./failures";
import { bytesOf } from "./files";
import { readOptions } from "./options";
import { mustBeFree } from "./output";
import { json, lines } from "./printable";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";
import { yearFrom } from "./year";

interface ReadDocument extends Source {
  readonly file: string;
}

interface ImportedDocument extends ReadDocument {
  readonly imported: readonly Imported[];
}

/** `jibiao import`: the tables of Word documents and of other workbooks, filled into drawn forms of one new workbook. */
export async function importFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    output: "text",
    year: "text",
    force: "flag",
    json: "flag",
    templates: "text",
  });
  if (!names.length) throw new Refusal("请写明要导入的文件，例如：jibiao import 附件.docx -o 申报.xlsx。");
  const output = await mustBeFree(options.output, options.force);
  const year = options.year === undefined ? new Date().getFullYear() : yearFrom(options.year);
  const sets = await templateSets(terminal, options.templates);
  const documents: ReadDocument[] = [];
  for (const name of names) documents.push({ file: name, ...(await readSourceOf(name)) });
  const workbook = newFile();
  const taken: string[] = [];
  const all: ImportedDocument[] = [];
  for (const document of documents) {
    const { edits, imported } = importSheets(document.sheets, sets, { taken, year });
    taken.push(...imported.map(({ sheet }) => sheet));
    await workbook.apply(edits);
    all.push({ ...document, imported });
  }
  await writeWhole(output, workbook.bytes());
  if (options.json) terminal.out(json(all.map(forJson)));
  else {
    for (const document of all) report(document, terminal);
    terminal.out(lines(`已写好 ${output}。`));
  }
  return all.some(({ imported }) => imported.some(({ homeless }) => homeless.length)) ? 1 : 0;
}

/** Throws a Refusal that names the file, where it cannot be read; nothing is written then. */
export async function readSourceOf(file: string): Promise<Source> {
  try {
    return await readSource(await bytesOf(file));
  } catch (problem) {
    const sentence = sentenceOf(problem).replace(/。$/, "");
    throw new Refusal(sentence.startsWith(file) ? `${sentence}。` : `${file}：${sentence}。`);
  }
}

function report(
  { file, imported, between, leftOut, unread, verified }: ImportedDocument,
  terminal: Terminal,
): void {
  terminal.out(lines(`${basename(file)}：`));
  for (const { sheet, form, placed, homeless } of imported) {
    const what =
      form && !form.definition.inferred
        ? `${form.set.name} ${form.definition.name}`
        : "没有官方表样，照原样放";
    const rest = homeless.length ? `，${homeless.length} 格没有位置` : "";
    terminal.out(lines(`  ${sheet}（${what}）：已放入 ${placed.length} 格${rest}`));
    for (const { text, why } of homeless) terminal.out(lines(`    没有放：“${short(text)}”，${why}`));
  }
  if (between.length) {
    terminal.out(
      lines(
        `  表格以外的文字没有放进来，共 ${between.length} 段：“${short(between[0]!)}”${between.length > 1 ? "等" : ""}`,
      ),
    );
  }
  for (const line of verifiedLines(verified)) terminal.out(lines(`  ${line}`));
  if (unread) terminal.out(lines(`  ${unread}`));
  if (leftOut.length) terminal.out(lines(`  没有带过来的：${leftOut.join("、")}`));
}

/** What stands 已核实 in the file, none of which comes along. */
export function verifiedLines(verified: Source["verified"]): string[] {
  if (!verified.length) return [];
  const notes = verified.map(({ sheet, note }) => `  ${sheet}：“${short(note)}”`);
  return [`那里 ${verified.length} 处“已核实”没有带过来，要重新核实：`, ...notes];
}

export function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

function forJson({ file, imported, between, leftOut, unread, verified }: ImportedDocument): unknown {
  const sheets = imported.map(({ sheet, form, placed, homeless }) => ({
    sheet,
    set: form && !form.definition.inferred ? form.set.set : null,
    form: form && !form.definition.inferred ? form.definition.id : null,
    is: form?.definition.is ?? null,
    placed,
    homeless,
  }));
  return { file, sheets, between, leftOut, verified, ...(unread && { unread }) };
}
