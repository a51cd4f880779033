import { unable } from "../audit/unable-rules";
import type { FormDefinition } from "../forms/definition";
import { rules } from "../rules/index";
import { json, lines } from "./printable";
import { checkForms } from "./check-forms";
import { readOptions } from "./options";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";

/** `jibiao forms`: which districts' forms there are, and which rules cannot look at them. */
export async function listForms(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, { json: "flag", check: "flag", templates: "text" });
  if (options.check) {
    const own = options.templates === undefined ? names : [...names, options.templates];
    if (!own.length) throw new Refusal("请写明要查的表样，例如：jibiao forms --check 某区/2026.json。");
    return checkForms(own, options.json === true, terminal);
  }
  if (names.length) throw new Refusal(`看不懂“${names[0]}”。要查表样写得对不对，请加 --check。`);
  const listed = (await templateSets(terminal, options.templates)).map((set) => ({
    set: set.set,
    name: set.name,
    since: set.since,
    basis: set.basis,
    forms: set.order.map((id) => asJson(set.forms.get(id)!)),
    unable: unable(set, rules).map(({ rule, why }) => ({ rule: rule.id, title: rule.title, why })),
  }));
  if (options.json) {
    terminal.out(json({ sets: listed }));
    return 0;
  }
  for (const { set, name, since, basis, forms, unable } of listed) {
    terminal.out(lines(`${name}（${set}），${since}年起用，依据：${basis}`));
    for (const { form, number, title } of forms) terminal.out(lines(`  ${number}　${title}　${form}`));
    if (unable.length) terminal.out(lines(`  ${unable.length} 条规则查不了这些表`));
    for (const { title, why } of unable) terminal.out(lines(`    ${title}　${why}`));
  }
  return 0;
}

function asJson({ id, is, number, name, title, fields }: FormDefinition) {
  return {
    form: id,
    is: is ?? null,
    number,
    name,
    title: title.replace("{year}", "××××"),
    fields: Array.from(fields.values(), (field) => ({
      field: field.id,
      is: field.is ?? null,
      label: field.label,
    })),
  };
}
