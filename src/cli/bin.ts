import { join } from "node:path";
import { main } from "./main";
import { lines } from "./printable";
import type { Terminal } from "./terminal";

// `jibiao check | head` closes the pipe early; that is no failure.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code === "EPIPE") process.exit(0);
  process.stderr.write(lines("结果没有显示完：输出写不进去了，可能是磁盘满了。"));
  process.exit(2);
});
process.stderr.on("error", () => {});

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progressInPlace: process.stderr.isTTY === true,
  templates: join(__dirname, "templates"),
};

void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
