import { posix } from "node:path";
import { importsOf } from "./imports";

/** What the files of src import of each other, by path without ending: src/forms/find/find → [src/forms/keys, …]. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** `sources`: by path, as in src/forms/find/find.ts. */
export function graphOf(sources: ReadonlyMap<string, string>): Graph {
  const names = new Set([...sources.keys()].map(withoutEnding));
  const found = (file: string, imported: string) => {
    const path = posix.join(posix.dirname(file), imported);
    return [path, `${path}/index`].find((one) => names.has(one));
  };
  return new Map(
    [...sources].map(([file, source]) => {
      const targets = importsOf(source).flatMap((one) =>
        one.startsWith(".") ? (found(file, one) ?? []) : [],
      );
      return [withoutEnding(file), [...new Set(targets)]];
    }),
  );
}

const withoutEnding = (file: string) => file.replace(/\.tsx?$/, "");

/** Files that import each other, on whatever way round: each such circle, in the order of its imports. */
export function circlesIn(graph: Graph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}

/** A few lines that only one other file of the same folder wants: a splinter of that file. */
export function splintersIn(graph: Graph, linesOf: (file: string) => number, fewest: number): string[] {
  const importers = new Map<string, string[]>();
  for (const [file, targets] of graph) {
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);
  }
  return [...graph.keys()].filter((file) => {
    const [only, ...others] = importers.get(file) ?? [];
    return only && !others.length && posix.dirname(only) === posix.dirname(file) && linesOf(file) < fewest;
  });
}
