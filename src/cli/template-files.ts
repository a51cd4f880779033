import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TemplateSet } from "../forms/definition";
import { loadSets, TemplateInvalid } from "../templates/load";
import { mustBeFile } from "./files";
import { lineAndColumn, placeOf, shownPlace, slipsIn } from "./json-place";
import { Refusal } from "./terminal";
import type { Terminal } from "./terminal";

/**
 * Template sets that came with the program, and those of a finance office's own folder (`<district>/<year>.json`).
 * Throws TemplateInvalid, whose sentence names file, line and column.
 */
export async function templateSets(terminal: Terminal, own?: string): Promise<readonly TemplateSet[]> {
  const folders = own === undefined ? [terminal.templates] : [terminal.templates, own];
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const found = await textsIn(folder);
    if (folder === own && !found.length) throw new Refusal(await nothingIn(own));
    for (const [name, text] of found) texts.set(name, text);
  }
  const files = Object.fromEntries(Array.from(texts, ([name, text]) => [name, parsed(name, text)]));
  try {
    return loadSets(files);
  } catch (problem) {
    if (!(problem instanceof TemplateInvalid) || !problem.path.length) throw problem;
    const { file, why, path, at } = problem;
    throw new TemplateInvalid(
      file,
      `${shownPlace(placeOf(texts.get(file)!, { path, ...(at !== undefined && { at }) }))}，${why}`,
    );
  }
}

/** Why a folder of templates has none, and what to do. */
async function nothingIn(folder: string): Promise<string> {
  const inside = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  if (!inside.length) {
    return `${folder} 里没有表样。表样要放成 区县/年度.json，例如 ${join(folder, "某区/2026.json")}。`;
  }
  return `${inside[0]} 直接放在 ${folder} 里，--templates 要写的是它上一层的文件夹：${join(folder, "..")}。`;
}

/** By key: district/2026.json. */
export async function textsIn(folder: string): Promise<[name: string, text: string][]> {
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
    const at = shownPlace(lineAndColumn(text, slipsIn(text)[0]?.offset ?? text.length));
    throw new TemplateInvalid(name, `${at}不是正确的 JSON，请检查这里和前一行的逗号、引号`);
  }
}
