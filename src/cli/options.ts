import { parseArgs } from "node:util";
import { Refusal } from "./terminal";

type Kind = "text" | "flag";
type Values<K extends Record<string, Kind>> = {
  [N in keyof K]: K[N] extends "text" ? string | undefined : boolean;
};

const SHORT: Readonly<Record<string, string>> = { output: "o" };

/**
 * Reads a command's options and file names. Throws a Refusal in Chinese for anything it does not know, so that a
 * mistyped option is never taken for a file.
 */
export function readOptions<const K extends Record<string, Kind>>(
  args: readonly string[],
  kinds: K,
): { options: Values<K>; names: string[] } {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      {
        type: kind === "text" ? ("string" as const) : ("boolean" as const),
        ...(SHORT[name] && { short: SHORT[name] }),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { options: values as Values<K>, names: positionals };
  } catch (problem) {
    throw new Refusal(wrongUsage(problem));
  }
}

function wrongUsage(problem: unknown): string {
  const { code, message } = problem as { code?: string; message: string };
  const option = /'(-[^\s'<]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return /does not take an argument/.test(message)
      ? `选项 ${option} 后面不用写内容。`
      : `选项 ${option} 后面要写内容。`;
  }
  return `没有 ${option} 这个选项，用法见 jibiao help。`;
}
