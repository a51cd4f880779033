import { workbookOf, type Draft, rootOf } from "./draft";
import type { Package } from "../package";
import { findPart, relationshipsPart, relationshipsOf, typeWord, type Relationship } from "../relationships";
import { CONTENT_TYPES } from "../content-types";
import { damaged } from "../unreadable";
import { attribute } from "./attribute";
import { isElement, open, remove, toText, type Element, make } from "./element";
import type { Parts } from "../zip";

/** The namespaces of the format: the usual ones, or those of its strict dialect. */
interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** New parts speak the dialect of the workbook. */
export function dialectOf(draft: Draft): Dialect {
  return workbookOf(draft).tag.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** The first name no part has yet, beside the workbook part; `nameOf` is asked with 1, 2, 3 … */
export function freePart(draft: Draft, nameOf: (number: number) => string): string {
  const { workbookPart } = draft.origin;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const part = folder + nameOf(number);
    if (findPart(draft.parts, part) === undefined) return part;
  }
}

/** Says in the package what kind of part a new part is. */
export function declare(draft: Draft, part: string, contentType: string): void {
  const types = typesOf(draft);
  // A type that was declared for a part which is not there would stand beside ours.
  undeclare(draft, part);
  open(types).push(make(types, "Override", { PartName: `/${part}`, ContentType: contentType }));
}

/** Takes back what was said of a part that is no more. */
export function undeclare(draft: Draft, part: string): void {
  const name = part.toLowerCase();
  removeWithin(typesOf(draft), "Override", (override) => {
    const declared = (attribute(override, "PartName") ?? "").replace(/\\/g, "/").replace(/^\/+/, "");
    return declared.toLowerCase() === name;
  });
}

/** The same for all parts of a type: some readers go by that, and take the first. */
export function undeclareType(draft: Draft, contentType: string): void {
  removeWithin(typesOf(draft), "Override", (override) => attribute(override, "ContentType") === contentType);
}

/** Wherever they stand: some files nest them, and readers find them all the same. */
function removeWithin(parent: Element, name: string, isMeant: (element: Element) => boolean): void {
  for (const child of open(parent).filter(isElement)) {
    if (child.name === name && isMeant(child)) remove(parent, child);
    else removeWithin(child, name, isMeant);
  }
}

function typesOf(draft: Draft): Element {
  return rootOf(draft, findPart(draft.parts, CONTENT_TYPES) ?? CONTENT_TYPES);
}

/** Relates the workbook part to another; gives the id of the relationship. `type` = its last word. */
export function relate(draft: Draft, type: string, part: string): string {
  const list = listOf(draft);
  const taken = (draft.relationshipIds ??= idsIn(list));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const Id = `rId${number}`;
  taken.add(Id);
  const Type = `${dialectOf(draft).relationships}/${type}`;
  open(list).push(make(list, "Relationship", { Id, Type, Target: targetOf(draft, part) }));
  return Id;
}

/** Wherever they stand, too. */
function idsIn(list: Element): Set<string | undefined> {
  return new Set([...toText(list).matchAll(/\sId\s?=\s?["']([^"'<>]{0,300})["']/g)].map(([, id]) => id));
}

/** Takes back a relationship of the workbook part; another that has the same id stays, if it is of another type. */
export function unrelate(draft: Draft, { id, type }: Pick<Relationship, "id" | "type">): void {
  removeWithin(
    listOf(draft),
    "Relationship",
    (one) => attribute(one, "Id") === id && typeWord(attribute(one, "Type")) === type,
  );
  draft.relationshipIds = undefined;
}

/**
 * Throws FileUnreadable where a tab goes by an id that two relationships have: which sheet it shows, every program
 * sees differently. So it does where two tabs show one sheet, for what is done to one would be undone by the other.
 */
export function checkTabs({ parts, workbookPart, sheets }: Package): void {
  const shown = sheets.map(({ part }) => part).filter((part) => part !== "");
  if (new Set(shown).size < shown.length) throw damaged("有两张工作表用了同一份内容");
  const targets = new Map<string, string>();
  const ids = new Set(sheets.map(({ relId }) => relId));
  for (const { id, type, target } of relationshipsOf(parts, workbookPart)) {
    const before = targets.get(id);
    if (id !== "" && ids.has(id) && before !== undefined && before !== `${type} ${target}`) {
      throw damaged("有两个部件用了同一个编号，分不清哪个是工作表");
    }
    targets.set(id, `${type} ${target}`);
  }
}

/** The relationships of the workbook part. */
function listOf(draft: Draft): Element {
  const part = relationshipsPart(draft.origin.workbookPart);
  return rootOf(draft, findPart(draft.parts, part) ?? part);
}

function targetOf(draft: Draft, part: string): string {
  const { workbookPart } = draft.origin;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}

/** Some parts and all they refer to, directly or by way of others; `closed` is not entered. */
export function reachable(parts: Parts, from: readonly string[], closed: string): Set<string> {
  const found = new Set(from);
  for (const part of found) {
    for (const one of relationshipsOf(parts, part)) {
      if (one.part !== undefined && one.part !== closed) found.add(one.part);
    }
  }
  return found;
}
