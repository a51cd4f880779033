import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { ParseError } from "jsonc-parser";
import type { TemplateSet } from "../forms/definition";
import { loadSets, TemplateInvalid } from "../templates/load";
import { mustBeFile } from "./files";
import type { Terminal } from "./terminal";

/**
 * Template sets that came with the program, and those of a finance office's own folder (`<district>/<year>.json`).
 * Throws TemplateInvalid, whose sentence names file, line and column.
 */
export async function templateSets(terminal: Terminal, own?: string): Promise<readonly TemplateSet[]> {
  const folders = own === undefined ? [terminal.templates] : [terminal.templates, own];
  const texts = new Map<string, string>();
  for (const folder of folders) for (const [name, text] of await textsIn(folder)) texts.set(name, text);
  const files = Object.fromEntries(Array.from(texts, ([name, text]) => [name, parsed(name, text)]));
  try {
    return loadSets(files);
  } catch (problem) {
    if (!(problem instanceof TemplateInvalid) || !problem.path.length) throw problem;
    const { file, why, path } = problem;
    throw new TemplateInvalid(file, `${placeOf(texts.get(file)!, path)}，${why}`);
  }
}

async function textsIn(folder: string): Promise<[name: string, text: string][]> {
  const texts: [string, string][] = [];
  for (const district of await readdir(folder, { withFileTypes: true })) {
    if (!district.isDirectory()) continue;
    for (const file of await readdir(join(folder, district.name))) {
      if (!file.endsWith(".json")) continue;
      const path = join(folder, district.name, file);
      mustBeFile(path, await stat(path));
      const text = await readFile(path, "utf8");
      texts.push([`${district.name}/${file}`, text.replace(/^\uFEFF/, "")]);
    }
  }
  return texts;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const at = lineAndColumn(text, errors[0]?.offset ?? text.length);
    throw new TemplateInvalid(name, `${at}不是正确的 JSON，请检查这里和前一行的逗号、引号`);
  }
}

/** Where something stands in a file; of what an earlier year's file says, the last that stands in this one. */
function placeOf(text: string, path: readonly PropertyKey[]): string {
  const root = parseTree(text);
  const steps = path.map((step) => (typeof step === "symbol" ? String(step) : step));
  for (let length = steps.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (node) return lineAndColumn(text, node.offset);
  }
  return lineAndColumn(text, 0);
}

/** 第12行第5列, both from 1. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `第${before.length}行第${before.at(-1)!.length + 1}列`;
}
