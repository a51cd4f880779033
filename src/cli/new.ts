import { insertForms } from "../forms/draw/draw";
import type { TemplateSet } from "../forms/definition";
import { newFile } from "../hosts/file/open";
import { inForce } from "../templates/load";
import { lines } from "./printable";
import { readOptions } from "./options";
import { mustBeFree } from "./output";
import { templateSets } from "./template-files";
import { yearFrom } from "./year";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

/** `jibiao new`: an empty workbook with a district's forms. */
export async function newWorkbook(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    set: "text",
    year: "text",
    forms: "text",
    output: "text",
    force: "flag",
    templates: "text",
  });
  if (names.length) throw new Refusal(`看不懂“${names[0]}”。输出文件写在 -o 后面，例如：-o 申报.xlsx。`);
  const sets = await templateSets(terminal, options.templates);
  if (options.year === undefined) throw new Refusal("请用 --year 写明年度，例如：--year 2026。");
  const year = yearFrom(options.year);
  const set = setFrom(sets, options.set, year);
  const forms = formsFrom(set, options.forms);
  const output = await mustBeFree(options.output, options.force);
  const workbook = newFile();
  const { edits, sheets } = insertForms(set, forms, year, []);
  await workbook.apply(edits);
  await writeWhole(output, workbook.bytes());
  const written = sheets.map(({ sheet }) => sheet).join("、");
  terminal.out(lines(`已写好 ${output}：${set.name} ${year}年度，${written}。`));
  return 0;
}

/** The set in force that somebody names by its id or name. Throws a Refusal. */
export function setFrom(sets: readonly TemplateSet[], name: string | undefined, year: number): TemplateSet {
  const known = [...new Map(sets.map((set) => [set.set, `${set.set}（${set.name}）`])).values()].join("、");
  if (name === undefined) throw new Refusal(`请用 --set 写明区县，可用：${known}。`);
  const own = sets.filter((set) => set.set === name || set.name === name);
  const [newest] = own;
  if (!newest) throw new Refusal(`没有“${name}”的表样，可用：${known}。`);
  const set = inForce(sets, newest.set, year);
  if (!set) {
    const first = Math.min(...own.map(({ since }) => since));
    throw new Refusal(`${newest.name}的表样从${first}年起用，没有${year}年的。`);
  }
  return set;
}

function formsFrom(set: TemplateSet, wanted: string | undefined): string[] {
  if (wanted === undefined) return [...set.order];
  const official = set.order.map((id) => set.forms.get(id)!);
  return wanted
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const form = official.find((f) => f.id === name || f.number === name || f.name === name);
      if (form) return form.id;
      const list = official.map((f) => `${f.id}（${f.number}）`).join("、");
      throw new Refusal(`${set.name}没有“${name}”这张表，可用：${list}。`);
    });
}
