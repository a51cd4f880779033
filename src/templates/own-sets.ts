import type { TemplateSet } from "../forms/definition";
import { loadSets, TemplateInvalid } from "./load";

/** Sets that were learned here, beside those that came with the program; one that cannot be used takes nobody's along. */
export function setsWith(
  files: Readonly<Record<string, unknown>>,
  own: readonly string[],
): { readonly sets: TemplateSet[]; readonly unusable: readonly string[] } {
  let all = { ...files };
  let sets = loadSets(all);
  const unusable: string[] = [];
  for (const [i, text] of own.entries()) {
    try {
      const next = { ...all, [`own/${i}.json`]: JSON.parse(text) as unknown };
      sets = loadSets(next);
      all = next;
    } catch (problem) {
      unusable.push(problem instanceof TemplateInvalid ? problem.why : "不是正确的 JSON");
    }
  }
  return { sets, unusable };
}
