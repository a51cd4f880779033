import { Refusal } from "./terminal";

/** Where a command that changes a file writes it: a new file, or the file itself when told so. Throws a Refusal. */
export function outputOf(output: string | undefined, inPlace: boolean, input: string, usage: string): string {
  if (output !== undefined && inPlace) throw new Refusal(`-o 和 --in-place 只能用一个，${usage}`);
  if (output === undefined && !inPlace) throw new Refusal(`请用 -o 写明输出文件，${usage}`);
  return output ?? input;
}
