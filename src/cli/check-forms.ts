import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "jsonc-parser";
import { rules } from "../rules/index";
import { problemsIn } from "../templates/problems";
import { mustBeFile } from "./files";
import { lineAndColumn, placeOf, shownPlace, slipsIn } from "./json-place";
import { json, lines } from "./printable";
import { textsIn } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";

/** What is wrong in a file, and where. */
interface Told {
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  readonly harmless: boolean;
}

/** `jibiao forms --check`: everything that is wrong with template files people wrote by hand, each with line and column. */
export async function checkForms(
  names: readonly string[],
  isJson: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const shipped = new Map(await textsIn(terminal.templates));
  const checked: { file: string; problems: Told[] }[] = [];
  for (const name of names) {
    const { own, paths } = await filesAt(name);
    const texts = new Map([...shipped, ...own]);
    const files = Object.fromEntries(Array.from(texts, ([key, text]) => [key, parse(text) as unknown]));
    for (const [key, path] of paths) {
      checked.push({ file: path, problems: toldOf(key, texts.get(key)!, files) });
    }
  }
  const all = checked.flatMap(({ problems }) => problems);
  const grave = all.filter(({ harmless }) => !harmless).length;
  if (isJson) terminal.out(json({ files: checked }));
  else {
    for (const { file, problems } of checked) {
      for (const { sentence, harmless, ...place } of problems) {
        terminal.out(
          lines(`${file} ${shownPlace(place)}：${harmless ? "（能用，但请看看）" : ""}${sentence}`),
        );
      }
    }
    const rest = all.length - grave ? `${grave ? "，另有" : ""} ${all.length - grave} 处能用但请看看` : "";
    terminal.out(
      lines(
        all.length
          ? `查了 ${checked.length} 个文件：${grave ? `${grave} 处要改` : ""}${rest}。`
          : `查了 ${checked.length} 个文件，没有问题。`,
      ),
    );
  }
  return grave ? 1 : 0;
}

/** What rules let a district set; a test reads them off the rules. */
export const LIMITS = [
  ...["largestAmountInWan", "leastIndicators", "leastRepeated", "leastReused", "leastSatisfaction"],
  ...["mostIndicators", "periodYears", "timesDepartmentTotal", "weightTotal"],
  ...["weightOutput", "weightCost", "weightBenefit", "weightSatisfaction"],
];

const NAMES = { rules: rules.map(({ id }) => id), limits: LIMITS };

function toldOf(key: string, text: string, files: Readonly<Record<string, unknown>>): Told[] {
  const slips = slipsIn(text);
  const told = slips.map(({ offset, sentence }): Told => ({
    ...lineAndColumn(text, offset),
    sentence,
    harmless: false,
  }));
  if (files[key] === undefined) return told;
  const found = problemsIn(key, files, NAMES).map((problem): Told => ({
    ...placeOf(text, problem),
    sentence: problem.sentence,
    harmless: problem.isHarmless === true,
  }));
  return [...told, ...found].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The template files that a name on the command line means, by their keys, and all that lies with them. */
async function filesAt(name: string): Promise<{ own: Map<string, string>; paths: Map<string, string> }> {
  const entry = await stat(name);
  if (entry.isDirectory()) {
    const inside = (await readdir(name)).filter((file) => file.endsWith(".json"));
    const own = inside.length ? await textsInDistrict(name) : new Map(await textsIn(name));
    if (!own.size) {
      throw new Refusal(
        `${name} 里没有表样。表样要放成 区县/年度.json，例如 ${join(name, "某区/2026.json")}。`,
      );
    }
    const root = inside.length ? dirname(resolve(name)) : name;
    const pathOf = (key: string) => (inside.length ? join(name, basename(key)) : join(root, key));
    return { own, paths: new Map(Array.from(own.keys(), (key) => [key, pathOf(key)])) };
  }
  mustBeFile(name, entry);
  if (!name.endsWith(".json")) throw new Refusal(`${name}：表样文件的名字要以 .json 结尾。`);
  const own = await textsInDistrict(dirname(name));
  return { own, paths: new Map([[keyOf(name), name]]) };
}

const keyOf = (file: string) => `${basename(dirname(resolve(file)))}/${basename(file)}`;

async function textsInDistrict(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (!file.endsWith(".json") || !(await stat(path)).isFile()) continue;
    texts.set(keyOf(path), (await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  }
  return texts;
}
