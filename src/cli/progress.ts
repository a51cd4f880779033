import { basename } from "node:path";
import type { Terminal } from "./terminal";

/** Tells on stderr how far a long run is: a line that overwrites itself on a screen, else a line every tenth part. */
export function progress(terminal: Terminal, total: number, doing: string): (what: string) => void {
  if (total < 10) return () => {};
  let done = 0;
  return (what) => {
    done += 1;
    const line = `${doing} ${done}/${total}　${basename(what)}`;
    if (terminal.progressInPlace) terminal.err(`\r\x1b[K${line}${done === total ? "\n" : ""}`);
    else if (done === total || done % Math.ceil(total / 10) === 0) terminal.err(`${line}\n`);
  };
}
