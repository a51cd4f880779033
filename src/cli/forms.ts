import type { ExitCode, Terminal } from "./terminal";
import { readOptions } from "./options";
import { templateSets } from "./template-files";

/** `jibiao forms`: which districts' forms there are. */
export async function listForms(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options } = readOptions(args, { json: "flag", templates: "text" });
  const sets = await templateSets(terminal, options.templates);
  const listed = sets.map(({ set, name, since, basis, order, forms }) => ({
    set,
    name,
    since,
    basis,
    forms: order.map((id) => {
      const form = forms.get(id)!;
      return { form: id, number: form.number, name: form.name, title: form.title.replace("{year}", "××××") };
    }),
  }));
  if (options.json) {
    terminal.out(`${JSON.stringify({ sets: listed }, null, 2)}\n`);
    return 0;
  }
  for (const { set, name, since, basis, forms } of listed) {
    terminal.out(`${name}（${set}），${since}年起用，依据：${basis}\n`);
    for (const { form, number, title } of forms) terminal.out(`  ${number}　${title}　${form}\n`);
  }
  return 0;
}
