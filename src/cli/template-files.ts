import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TemplateSet } from "../forms/definition";
import { loadSets, TemplateInvalid } from "../templates/load";
import type { Terminal } from "./terminal";

/** Template sets that came with the program, and those of a finance office's own folder (`<district>/<year>.json`). */
export async function templateSets(terminal: Terminal, own?: string): Promise<readonly TemplateSet[]> {
  const folders = own === undefined ? [terminal.templates] : [terminal.templates, own];
  const files: Record<string, unknown> = {};
  for (const folder of folders) Object.assign(files, await jsonIn(folder));
  return loadSets(files);
}

async function jsonIn(folder: string): Promise<Record<string, unknown>> {
  const files: Record<string, unknown> = {};
  for (const district of await readdir(folder, { withFileTypes: true })) {
    if (!district.isDirectory()) continue;
    for (const file of await readdir(join(folder, district.name))) {
      if (!file.endsWith(".json")) continue;
      const name = `${district.name}/${file}`;
      try {
        files[name] = JSON.parse(await readFile(join(folder, name), "utf8"));
      } catch (problem) {
        if (problem instanceof SyntaxError) {
          throw new TemplateInvalid(name, "不是正确的 JSON，请检查逗号和引号");
        }
        throw problem;
      }
    }
  }
  return files;
}
