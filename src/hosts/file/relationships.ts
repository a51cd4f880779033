import { decodeXml } from "./xml-bytes";
import { attribute, next, opens, scan } from "./xml";
import type { Parts } from "./zip";

/** What one part says about another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, alike in both dialects of the format: `worksheet`, `sharedStrings` … */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** The part meant, by its name in the archive; undefined when it is missing or lies outside the file. */
  readonly part: string | undefined;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; "" → `_rels/.rels` */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** What a part (or with "" the package) refers to, in order; [] when it has no relationships. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const stored = findPart(parts, relationshipsPart(part));
  if (stored === undefined) return [];
  const found: Relationship[] = [];
  const cursor = scan(decodeXml(parts.get(stored)!));
  while (next(cursor)) {
    if (!opens(cursor, "Relationship")) continue;
    const target = attribute(cursor, "Target") ?? "";
    const isOutside = attribute(cursor, "TargetMode") === "External";
    found.push({
      id: attribute(cursor, "Id") ?? "",
      type: typeWord(attribute(cursor, "Type")),
      target,
      part: isOutside ? undefined : findTarget(parts, part, target),
    });
  }
  return found;
}

export function typeWord(type = ""): string {
  return type.split("/").pop()!;
}

/** A part by its name, which counts without regard to case; gives the name as the archive has it. */
export function findPart(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const stored of parts.keys()) if (stored.toLowerCase() === wanted) return stored;
  return undefined;
}

/** Some writers leave out the leading slash of a path that starts from the root, so that is tried last. */
function findTarget(parts: Parts, from: string, target: string): string | undefined {
  const path = target.replace(/\\/g, "/").split("#")[0]!;
  const folder = path.startsWith("/") ? "" : from.slice(0, from.lastIndexOf("/") + 1);
  for (const candidate of [folder + path, path]) {
    const name = plainPath(candidate);
    const stored = findPart(parts, name) ?? findPart(parts, decoded(name));
    if (stored !== undefined) return stored;
  }
  return undefined;
}

function plainPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
