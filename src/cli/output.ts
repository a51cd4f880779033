import { stat } from "node:fs/promises";
import type { Converted } from "../foreign/convert";
import { isSameFile } from "./files";
import { Refusal } from "./terminal";

/** Where a command that changes a file writes it: a new file, or the file itself when told so. Throws a Refusal. */
export function outputOf(output: string | undefined, inPlace: boolean, input: string, usage: string): string {
  if (output !== undefined && inPlace) throw new Refusal(`-o 和 --in-place 只能用一个，${usage}`);
  if (output === undefined && !inPlace) throw new Refusal(`请用 -o 写明输出文件，${usage}`);
  return output ?? input;
}

/** Throws a Refusal unless it is the name of a workbook that is not there yet, or may be written over. */
export async function mustBeFree(output: string | undefined, force = false): Promise<string> {
  if (!output) throw new Refusal("请用 -o 写明输出文件，例如：-o 申报.xlsx。");
  if (!/\.xlsx$/i.test(output)) throw new Refusal(`输出文件的名字要以 .xlsx 结尾，现在是“${output}”。`);
  const holdsSomething = await stat(output).then(
    (entry) => entry.size > 0,
    () => false,
  );
  if (holdsSomething && !force) {
    throw new Refusal(`已有文件 ${output}，没有动它。请换一个名字，或加 --force 覆盖。`);
  }
  return output;
}

/** What a file is that is never written over. */
interface Apart {
  /** It opens with Excel's own password. */
  readonly locked?: boolean;
  readonly foreign?: Pick<Converted, "unread">;
}

const LOCKED = "用 Excel 自带的默认密码加了密，不用输密码就能打开";
const FOREIGN = "不是 .xlsx 工作簿";

/** Throws a Refusal where what comes without that password, or as an .xlsx, would be written over the file. */
export async function refuseOver(path: string, { locked, foreign }: Apart, output: string): Promise<void> {
  const isOver = async () => isSameFile(path, output);
  if (foreign && !/\.xlsx$/i.test(output) && !(await isOver())) {
    throw new Refusal(`输出文件的名字要以 .xlsx 结尾，现在是“${output}”。`);
  }
  if ((!locked && !foreign) || !(await isOver())) return;
  const why = locked ? `${LOCKED}，但只能另存为不加密的普通 .xlsx` : `${FOREIGN}，只能另存为 .xlsx`;
  throw new Refusal(`${path} ${why}，不能写回原文件。请用 -o 写一个新的文件名。`, 1);
}

/** Where the work went, or (undefined) that it has to go into a file of another name; undefined for an ordinary file. */
export function savedApart(
  { locked, foreign }: Apart,
  output: string | undefined,
  input = "这个文件",
): string | undefined {
  const as = locked ? "不加密的普通 .xlsx" : "普通的 .xlsx";
  const where = output === undefined ? `修改后要另存为${as}` : `改好的存成了${as}：${output}`;
  if (locked) return `${input} ${LOCKED}；${where}，原文件不动。`;
  return foreign && `${input} ${FOREIGN}；${where}，原文件不动。${foreign.unread}`;
}
