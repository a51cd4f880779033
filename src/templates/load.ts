import type { output, ZodMiniType } from "zod/mini";
import { zhCN } from "zod/locales";
import { compileSet, SetInvalid } from "../forms/compile";
import type { TemplateSet } from "../forms/definition";
import { laterYearSchema, librarySchema, templateSetSchema } from "../forms/schema";
import type { LibraryEntry } from "../forms/schema";
import { schemaProblems } from "./schema-problems";
import { vocabularyOf, vocabularySchema } from "../forms/understand/vocabulary";

/** A template file that cannot be used; the sentence says which file and what is wrong with it. */
export class TemplateInvalid extends Error {
  constructor(
    readonly file: string,
    readonly why: string,
    /** Where in the file's JSON, as far as it is known: ["forms", "summary", "widths", 3]. */
    readonly path: readonly PropertyKey[] = [],
    /** Where in the text that stands there. */
    readonly at?: number,
  ) {
    super(`表样文件 ${file} 有问题：${why}`);
    this.name = "TemplateInvalid";
  }
}

/** What a file of the folder holds: by what it says, and by its name where it says nothing that we know. */
export function holds(file: string, json: unknown): "set" | "library" | "vocabulary" {
  const isSet = isRecord(json) && ("set" in json || "forms" in json);
  for (const what of ["library", "vocabulary"] as const) {
    if (!isSet && ((isRecord(json) && what in json) || file.endsWith(`/${what}.json`))) return what;
  }
  return "set";
}

/**
 * Makes template sets of parsed JSON files, by file name (`shifeng/2019.json`). Later years build on earlier ones; the
 * indicators of every library are offered in all of them, after their own, and all share the words by which forms of
 * other districts are understood.
 */
export function loadSets(files: Readonly<Record<string, unknown>>): TemplateSet[] {
  const all = Object.entries(files).map(([file, json]) => ({ file, json, what: holds(file, json) }));
  const those = (wanted: ReturnType<typeof holds>) => all.filter(({ what }) => what === wanted);
  const shared = those("library").flatMap(
    ({ file, json }): LibraryEntry[] => parsed(file, librarySchema, json).library,
  );
  const vocabulary = vocabularyOf(
    those("vocabulary").map(({ file, json }) => parsed(file, vocabularySchema, json).vocabulary),
  );
  return those("set")
    .map(({ file, json }) => {
      const set = parsed(file, templateSetSchema, complete(file, json, files));
      try {
        return compileSet({ ...set, library: [...set.library, ...shared] }, vocabulary);
      } catch (problem) {
        if (problem instanceof SetInvalid) {
          throw new TemplateInvalid(file, problem.message, problem.path, problem.at);
        }
        throw problem;
      }
    })
    .sort(inOrder);
}

/** By district, the newest first; what is for units anywhere comes last. */
function inOrder(a: TemplateSet, b: TemplateSet): number {
  if (a.nationwide !== b.nationwide) return a.nationwide ? 1 : -1;
  return a.set === b.set ? b.since - a.since : a.set < b.set ? -1 : 1;
}

/** The set in force in a year: the newest that is not later. */
export function inForce(sets: readonly TemplateSet[], set: string, year: number): TemplateSet | undefined {
  return sets.find((candidate) => candidate.set === set && candidate.since <= year);
}

/** Said of a key that would not be one. */
export const NOT_A_NAME = "这个名字不能用，请换一个";

function parsed<Schema extends ZodMiniType>(file: string, schema: Schema, json: unknown): output<Schema> {
  const strange = protoIn(json);
  if (strange) throw new TemplateInvalid(file, `${strange.join(".")} ${NOT_A_NAME}`, strange);
  const result = schema.safeParse(json, { error: zhCN().localeError });
  if (result.success) return result.data;
  const [first] = schemaProblems(schema, result.error.issues, json);
  throw new TemplateInvalid(file, first!.sentence, first!.path);
}

/** A key that would change what an object is, instead of being one of its names; the schema never sees it. */
export function protoIn(json: unknown): string[] | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  for (const [key, value] of Object.entries(json)) {
    const found = key === "__proto__" ? [] : protoIn(value);
    if (found) return [key, ...found];
  }
  return undefined;
}

/** A later year with all that it has of earlier ones. Throws TemplateInvalid. */
export function complete(
  file: string,
  json: unknown,
  files: Readonly<Record<string, unknown>>,
  depth = 0,
): unknown {
  const later = laterYearSchema.safeParse(json);
  if (!later.success) return json;
  const { extends: base, ...own } = later.data;
  const earlier = files[`${base}.json`];
  if (earlier === undefined || depth > 20) {
    throw new TemplateInvalid(file, `extends ${base} 找不到，或互相引用`, ["extends"]);
  }
  return merged(complete(`${base}.json`, earlier, files, depth + 1), own);
}

/** Objects merge key by key, null takes a key away, everything else (lists too) replaces. */
function merged(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  // A map, for keys come from a file, and one may be called __proto__.
  const result = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(own)) {
    if (value === null) result.delete(key);
    else result.set(key, result.has(key) ? merged(result.get(key), value) : value);
  }
  return Object.fromEntries(result);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
