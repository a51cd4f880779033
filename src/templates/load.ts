import type { output, ZodMiniType } from "zod/mini";
import { zhCN } from "zod/locales";
import { compileSet } from "../forms/compile";
import type { TemplateSet } from "../forms/definition";
import { laterYearSchema, librarySchema, templateSetSchema } from "../forms/schema";
import type { LibraryEntry } from "../forms/schema";

/** A template file that cannot be used; the sentence says which file and what is wrong with it. */
export class TemplateInvalid extends Error {
  constructor(file: string, why: string) {
    super(`表样文件 ${file} 有问题：${why}`);
    this.name = "TemplateInvalid";
  }
}

const LIBRARY = /(?:^|\/)library\.json$/;

/**
 * Makes template sets of parsed JSON files, by file name (`shifeng/2019.json`). Later years build on earlier ones;
 * the indicators of every `library.json` are offered in all of them, after their own.
 */
export function loadSets(files: Readonly<Record<string, unknown>>): TemplateSet[] {
  const shared = Object.entries(files)
    .filter(([file]) => LIBRARY.test(file))
    .flatMap(([file, json]): LibraryEntry[] => parsed(file, librarySchema, json).library);
  return Object.entries(files)
    .filter(([file]) => !LIBRARY.test(file))
    .map(([file, json]) => {
      const set = parsed(file, templateSetSchema, complete(file, json, files));
      try {
        return compileSet({ ...set, library: [...set.library, ...shared] });
      } catch (problem) {
        throw new TemplateInvalid(file, problem instanceof Error ? problem.message : String(problem));
      }
    })
    .sort((a, b) => (a.set === b.set ? b.since - a.since : a.set < b.set ? -1 : 1));
}

/** The set in force in a year: the newest that is not later. */
export function inForce(sets: readonly TemplateSet[], set: string, year: number): TemplateSet | undefined {
  return sets.find((candidate) => candidate.set === set && candidate.since <= year);
}

function parsed<Schema extends ZodMiniType>(file: string, schema: Schema, json: unknown): output<Schema> {
  const result = schema.safeParse(json, { error: zhCN().localeError });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new TemplateInvalid(file, `${issue?.path.join(".")} ${issue?.message}`);
}

function complete(file: string, json: unknown, files: Readonly<Record<string, unknown>>, depth = 0): unknown {
  const later = laterYearSchema.safeParse(json);
  if (!later.success) return json;
  const { extends: base, ...own } = later.data;
  const earlier = files[`${base}.json`];
  if (earlier === undefined || depth > 20) {
    throw new TemplateInvalid(file, `extends ${base} 找不到，或互相引用`);
  }
  return merged(complete(`${base}.json`, earlier, files, depth + 1), own);
}

/** Objects merge key by key, null takes a key away, everything else (lists too) replaces. */
function merged(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) delete result[key];
    else result[key] = key in base ? merged(base[key], value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
