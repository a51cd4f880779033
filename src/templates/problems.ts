import { zhCN } from "zod/locales";
import type { ZodMiniType } from "zod/mini";
import { compileForm, SetInvalid } from "../forms/compile";
import type { FormDefinition } from "../forms/definition";
import { formProblems } from "../forms/problems/form";
import type { Problem } from "../forms/problems/problem";
import { nearName, orMeant } from "../forms/problems/problem";
import { setProblems } from "../forms/problems/set";
import { formSchema, librarySchema, templateSetSchema } from "../forms/schema";
import type { FormJson } from "../forms/schema";
import { vocabularySchema } from "../forms/understand/vocabulary";
import { complete, holds, isRecord, NOT_A_NAME, protoIn, TemplateInvalid } from "./load";
import { schemaProblems } from "./schema-problems";

/** Names that a set may speak of and that stand elsewhere. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly limits: readonly string[];
}

/** Everything that is wrong with a file of a template folder (`district/2026.json`), not only the first. */
export function problemsIn(
  file: string,
  files: Readonly<Record<string, unknown>>,
  names: KnownNames,
): Problem[] {
  const json = files[file];
  const strange = protoIn(json);
  if (strange) return [{ path: strange, sentence: `${strange.join(".")} ${NOT_A_NAME}` }];
  const what = holds(file, json);
  if (what !== "set") return against(what === "library" ? librarySchema : vocabularySchema, json);
  const base = isRecord(json) && typeof json.extends === "string" ? `${json.extends}.json` : undefined;
  try {
    const found = problemsOfSet(file, complete(file, json, files), names);
    if (base === undefined || base === file) return found;
    // What is wrong with the earlier year is told there, unless this year has made it so.
    const before = problemsIn(base, files, names).map(({ sentence }) => sentence);
    return found.filter(({ sentence }) => !before.includes(sentence));
  } catch (problem) {
    if (!(problem instanceof TemplateInvalid)) throw problem;
    return [{ path: problem.path, sentence: `${problem.why}。` }];
  }
}

function against(schema: ZodMiniType, json: unknown): Problem[] {
  const result = schema.safeParse(json, { error: zhCN().localeError });
  return result.success ? [] : schemaProblems(schema, result.error.issues, json);
}

/** A form of which some parts are not as they should be, with usual ones in their place; without a picture there is none. */
function mended(id: string, json: unknown): FormJson | undefined {
  if (!isRecord(json)) return undefined;
  const { fields } = json;
  const sound = Object.entries(json).filter(
    ([part, value]) => formSchema.shape[part as keyof FormJson]?.safeParse(value).success,
  );
  const inFields = Object.entries(isRecord(fields) ? fields : {}).map(([name, field]) => {
    const isSound = formSchema.shape.fields.safeParse({ [name]: field }).success;
    return [name, isSound ? field : { kind: "text" }] as const;
  });
  const page = { orientation: "portrait" };
  const usual = { number: "", name: id, title: id, unit: "万元", head: ["title"], page };
  const columns = Array.isArray(json.picture) ? String(json.picture[0]).split("|").length - 2 : 0;
  const widths = Array<number>(Math.max(0, columns)).fill(10);
  const parts = { ...usual, widths, ...Object.fromEntries(sound), fields: Object.fromEntries(inFields) };
  return formSchema.safeParse(parts).data;
}

function problemsOfSet(file: string, json: unknown, names: KnownNames): Problem[] {
  const found = against(templateSetSchema, json);
  if (!isRecord(json)) return found;
  const set = typeof json.set === "string" ? json.set : file.replace(/\/.*/, "");
  const forms = new Map<string, FormDefinition>();
  for (const [id, form] of Object.entries(isRecord(json.forms) ? json.forms : {})) {
    const result = formSchema.safeParse(form);
    const read = result.success ? result.data : mended(id, form);
    if (!read) continue;
    const own = [...formProblems(`${set}/${id}`, id, read)];
    found.push(...own);
    if (!result.success || !own.every(({ isHarmless }) => isHarmless)) continue;
    try {
      forms.set(id, compileForm(set, id, result.data));
    } catch (problem) {
      if (!(problem instanceof SetInvalid)) throw problem;
      found.push({ path: problem.path, sentence: problem.message });
    }
  }
  const order = Array.isArray(json.order) ? json.order.filter((id) => typeof id === "string") : [];
  const rollUp = templateSetSchema.shape.rollUp.safeParse(json.rollUp);
  const rest = { order, forms: (isRecord(json.forms) ? json.forms : {}) as never };
  found.push(...setProblems({ ...rest, ...(rollUp.data && { rollUp: rollUp.data }) }, forms));
  for (const [part, known] of [
    ["rules", names.rules],
    ["clauses", names.rules],
    ["limits", names.limits],
  ] as const) {
    for (const name of Object.keys(isRecord(json[part]) ? json[part] : {})) {
      if (known.includes(name)) continue;
      const what = part === "limits" ? "限额" : "规则";
      const sentence = `${part} 里写了 ${name}，没有这条${what}${orMeant(nearName(name, known))}`;
      found.push({ path: [part, name], sentence, isHarmless: true });
    }
  }
  const place = `${set}/${String(json.since)}.json`;
  if (file !== place && typeof json.set === "string" && typeof json.since === "number") {
    const sentence = `用 --templates 读时，这个文件要放成 ${place}（文件夹叫 set 的名字，文件叫起用年度）。`;
    found.push({ path: ["set"], sentence, isHarmless: true });
  }
  return found;
}
