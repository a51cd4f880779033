import { join, resolve } from "node:path";

/** Where bundled pages and their cache stay between runs: in this checkout, apart for each worker of a run. */
export function pagesFolder(...below: string[]): string {
  const worker = process.env["JEST_WORKER_ID"] ?? "1";
  return join(resolve("node_modules/.cache/jibiao-pages"), worker, ...below);
}
