import { findPart, relationshipsPart } from "../relationships";
import { attribute } from "./attribute";
import { dialectOf } from "./dialect";
import { rootOf, type Draft } from "./draft";
import { childrenOf, open, remove, type Element } from "./element";
import { make } from "./insert";

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

function idsIn(list: Element): Set<string | undefined> {
  return new Set(childrenOf(list, "Relationship").map((one) => attribute(one, "Id")));
}

export function unrelate(draft: Draft, id: string): void {
  const list = listOf(draft);
  draft.relationshipIds?.delete(id);
  for (const one of childrenOf(list, "Relationship")) if (attribute(one, "Id") === id) remove(list, one);
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
