import type { FormDefinition } from "../definition";
import { titleKey } from "../keys";
import { LONGEST_NAME, markerName } from "../marker";
import type { RollUpPlan, TemplateSetJson } from "../schema";
import type { Problem } from "./problem";
import { nearName, orMeant } from "./problem";

type Json = Pick<TemplateSetJson, "order" | "rollUp" | "forms">;

/** What is wrong with a set beyond its single forms; `forms` are those of them that can be used. */
export function* setProblems(json: Json, forms: ReadonlyMap<string, FormDefinition>): Generator<Problem> {
  const all = Object.keys(json.forms);
  for (const [i, id] of json.order.entries()) {
    const isTwice = json.order.indexOf(id) < i;
    if (isTwice) yield { path: ["order", i], sentence: `order 里 ${id} 写了两次。`, isHarmless: true };
    if (all.includes(id)) continue;
    yield { path: ["order", i], sentence: `order 里的 ${id} 不是 forms 里的表${orMeant(nearName(id, all))}` };
  }
  if (json.rollUp) yield* rollUpProblems(json.rollUp, forms, all);
  const titles = new Map<string, string>();
  for (const form of forms.values()) {
    const key = titleKey(form.title);
    const other = titles.get(key);
    titles.set(key, form.id);
    if (other !== undefined) {
      const sentence = `${form.id} 和 ${other} 的标题一样，打开别人的文件时分不清是哪一张。`;
      yield { path: ["forms", form.id, "title"], sentence, isHarmless: true };
    }
    if (markerName(form, 2100).length > LONGEST_NAME) {
      const sentence = `set 和表的编号 ${form.id} 合起来太长，Excel 记不下，请改短。`;
      yield { path: ["forms", form.id], sentence };
    }
  }
}

/** Forms, fields and tables that a roll-up names must be there; one amount goes into a table. */
function* rollUpProblems(
  plan: RollUpPlan,
  forms: ReadonlyMap<string, FormDefinition>,
  all: readonly string[],
): Generator<Problem> {
  const wrong = (path: string[], sentence: string): Problem => ({ path: ["rollUp", ...path], sentence });
  for (const end of ["from", "to"] as const) {
    if (all.includes(plan[end])) continue;
    const near = orMeant(nearName(plan[end], all));
    yield wrong([end], `rollUp 的 ${end} 是 ${plan[end]}，forms 里没有这张表${near}`);
  }
  const [from, to] = [forms.get(plan.from), forms.get(plan.to)];
  // What is wrong with a form itself is told there.
  if (!from || !to) return;
  for (const part of ["key", "amount", "texts", "facts"] as const) {
    for (const [target, source] of Object.entries(plan[part])) {
      const sources = [...from.fields.keys(), ...(part === "facts" ? from.tables.keys() : [])];
      const missing = !to.fields.has(target) ? target : sources.includes(source) ? undefined : source;
      if (!missing) continue;
      const near = nearName(missing, missing === target ? to.fields.keys() : sources);
      yield wrong([part, target], `rollUp 的 ${part} 里写了 ${missing}，表样里没有它${orMeant(near)}`);
    }
  }
  const amounts = Object.keys(plan.amount);
  if (amounts.length !== 1 || !to.fields.get(amounts[0]!)?.table) {
    yield wrong(["amount"], `rollUp 的 amount 要写一个金额，而且是${to.name}里一列。`);
  }
  if (!Object.keys(plan.key).length) yield wrong(["key"], "rollUp 的 key 至少要写一个名称。");
}
