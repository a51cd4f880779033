import { CONTENT_TYPES } from "../content-types";
import { findPart } from "../relationships";
import { attribute } from "./attribute";
import { rootOf, type Draft } from "./draft";
import { childrenOf, open, remove, type Element } from "./element";
import { make } from "./insert";

/** Says in the package what kind of part a new part is. */
export function declare(draft: Draft, part: string, contentType: string): void {
  const types = typesOf(draft);
  open(types).push(make(types, "Override", { PartName: `/${part}`, ContentType: contentType }));
}

/** Takes back what was said of a part that is no more. */
export function undeclare(draft: Draft, part: string): void {
  const types = typesOf(draft);
  const name = part.toLowerCase();
  for (const override of childrenOf(types, "Override")) {
    const declared = (attribute(override, "PartName") ?? "").replace(/^\/+/, "").toLowerCase();
    if (declared === name) remove(types, override);
  }
}

function typesOf(draft: Draft): Element {
  return rootOf(draft, findPart(draft.parts, CONTENT_TYPES) ?? CONTENT_TYPES);
}
