import { join } from "node:path";
import { main } from "./main";

// `jibiao check | head` closes the pipe early; that is no failure.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code === "EPIPE") process.exit(0);
  throw problem;
});

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  progressInPlace: process.stderr.isTTY === true,
  templates: join(__dirname, "templates"),
};

void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
