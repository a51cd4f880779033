import type { core, ZodMiniType } from "zod/mini";
import type { Problem } from "../forms/problems/problem";
import { nearName, orMeant } from "../forms/problems/problem";

/** What a schema finds wrong with some JSON, in sentences for whoever wrote it. */
export function schemaProblems(
  schema: ZodMiniType,
  issues: readonly core.$ZodIssue[],
  json: unknown,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const { path } = issue;
    const place = path.join(".");
    const said = (sentence: string): Problem => ({ path, sentence: `${place} ${sentence}`.trim() });
    const value = at(json, path);
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => ({
          path: [...path, key],
          sentence: `${[...path, key].join(".")} 没有这一项${orMeant(nearName(key, keysAt(schema, path)))}`,
        }));
      case "invalid_type":
        return [
          said(value === undefined ? MISSING : `要写${TYPES[issue.expected] ?? "别的内容"}，现在不是。`),
        ];
      case "invalid_value": {
        if (value === undefined) return [said(MISSING)];
        const values = issue.values.map(String);
        const near = typeof value === "string" ? nearName(value, values) : undefined;
        return [said(`只能写 ${values.join("、")}，现在是 ${JSON.stringify(value)}${orMeant(near)}`)];
      }
      case "invalid_union": {
        const choices = issue.errors
          .flat()
          .flatMap((one) => (one.code === "invalid_value" ? one.values.map(String) : []));
        const near = typeof value === "string" ? nearName(value, choices) : undefined;
        return [said(`只能写 ${choices.join("、")}，或者以 | 开头的一行${orMeant(near)}`)];
      }
      case "invalid_key":
        return [said(issue.issues[0]?.message ?? issue.message)];
      default:
        return [
          said(
            issue.code === "invalid_format" && issue.format === "starts_with"
              ? "这一行要以 | 开头。"
              : issue.message,
          ),
        ];
    }
  });
}

const MISSING = "缺少这一项，请补上。";

const TYPES: Readonly<Record<string, string>> = {
  string: "文字（加引号）",
  number: "数字（不加引号）",
  int: "整数（不加引号）",
  boolean: "true 或 false",
  array: "列表 [ ]",
  object: "一组 { }",
  record: "一组 { }",
};

function at(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === "object" && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}

/** The keys that may stand at some place. */
function keysAt(schema: ZodMiniType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const key of [...path, undefined]) {
    let def = defOf(here);
    while (def?.innerType) def = defOf(def.innerType);
    if (key === undefined) return Object.keys(def?.shape ?? {});
    here = def?.shape?.[String(key)] ?? def?.valueType ?? def?.element;
  }
  return [];
}

interface Def {
  readonly innerType?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly valueType?: unknown;
  readonly element?: unknown;
}

const defOf = (schema: unknown) => (schema as { _zod?: { def?: Def } } | undefined)?._zod?.def;
