import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import type { Problem } from "../forms/problems/problem";

/** A JSON file that people write by hand: where in it things stand, and what is no JSON. */

/** Where something stands in a file; of what an earlier year's file says, the last that stands in this one. */
export function placeOf(
  text: string,
  { path, at }: Pick<Problem, "path" | "at">,
): { line: number; column: number } {
  const root = parseTree(text);
  const steps = path.map((step) => (typeof step === "symbol" ? String(step) : step));
  for (let length = steps.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (!node) continue;
    const isWhole = length === steps.length && at !== undefined && node.type === "string";
    return lineAndColumn(text, node.offset + (isWhole ? written(text.slice(node.offset + 1), at) + 1 : 0));
  }
  return lineAndColumn(text, 0);
}

/** How far into a text between quotation marks its sign of some number is written: `\n` is one of two letters. */
function written(quoted: string, at: number): number {
  let signs = 0;
  const piece = /\\u[0-9a-fA-F]{4}|\\.|[^\\]/gsy;
  while (signs < at && piece.exec(quoted)) signs++;
  return signs === 0 ? 0 : piece.lastIndex;
}

/** Both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

export const shownPlace = ({ line, column }: { line: number; column: number }) => `第${line}行第${column}列`;

/** What is no JSON in a text, or is said twice in it; each with its offset. */
export function slipsIn(text: string): { offset: number; sentence: string }[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const slips = errors.map(({ error, offset, length }) => ({
    offset,
    sentence: slip(error, text, offset, length),
  }));
  if (root) {
    for (const node of twiceIn(root)) {
      const key = String(node.value);
      slips.push({
        offset: node.offset,
        sentence: `“${key}”前面已经写过一次，只有最后一次算数，请删掉一处或改名。`,
      });
    }
  }
  if (!root && !errors.length) slips.push({ offset: 0, sentence: "文件是空的。" });
  return slips.sort((a, b) => a.offset - b.offset);
}

/** Keys that come again in their object. */
function* twiceIn(node: Node): Generator<Node> {
  const keys = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key] = child.type === "property" ? (child.children ?? []) : [];
    if (key && keys.has(key.value)) yield key;
    if (key) keys.add(key.value);
    yield* twiceIn(child);
  }
}

/** By the numbers that jsonc-parser gives its errors. */
const SLIPS: Readonly<Record<number, string>> = {
  1: "看不懂这里；文字要放在英文引号里。",
  2: "这个数字写得不对。",
  3: "这里要写名称（放在英文引号里），请看看前面是不是多了一个逗号。",
  4: "这里缺内容，请看看前面是不是多了一个逗号。",
  5: "名称后面缺英文冒号。",
  6: "这里缺英文逗号。",
  7: "这里缺 }。",
  8: "这里缺 ]。",
  9: "文件到这里应该完了，后面多出了内容。",
  10: "JSON 里不能写注释，请删掉。",
  11: "注释没有写完，请删掉。",
  12: "引号没有配对：文字里有换行，或者少了一个英文引号。",
  13: "这个数字没有写完。",
  14: "反斜杠加 u 后面要写四位字符编号。",
  15: "反斜杠后面的字不对；要写反斜杠本身，请写两个。",
  16: "文字里有看不见的控制符，请删掉重打。",
};

function slip(error: number, text: string, offset: number, length: number): string {
  const here = text.slice(offset, offset + Math.max(1, length));
  const wide = /[“”‘’「」：，｛｝［］]/.exec(here)?.[0];
  if (wide) return `这里的“${wide}”是中文符号，请改成英文的（半角）。`;
  return SLIPS[error] ?? "不是正确的 JSON，请检查这里和前一行的逗号、引号。";
}
