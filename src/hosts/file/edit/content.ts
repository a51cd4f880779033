import type { Content } from "../../../workbook/edit";
import { escapeCellText } from "../xml";
import { attribute, setAttribute } from "./attribute";
import { childOf, isElement, open, textIn, type Element } from "./element";
import { make } from "./insert";

/**
 * Gives a cell another content. Its format and its extensions stay; what the old content had of its own (formula,
 * rich text, metadata) goes. Texts are written into the cell, so that the shared texts can stay as they are.
 */
export function setContent(cell: Element, content: Content): void {
  for (const name of ["t", "cm", "vm"]) setAttribute(cell, name, undefined);
  const kept = open(cell).filter((node) => isElement(node) && node.name === "extLst");
  if (content === null || content === "") {
    cell.inside = kept;
    return;
  }
  if (typeof content === "string") setAttribute(cell, "t", "inlineStr");
  if (typeof content === "boolean") setAttribute(cell, "t", "b");
  cell.inside = [typeof content === "string" ? inlineText(cell, content) : value(cell, content), ...kept];
}

function inlineText(cell: Element, text: string): Element {
  const run = make(cell, "t", { "xml:space": "preserve" }, escapeCellText(text));
  return make(cell, "is", {}, [run]);
}

/** The shortest digits that read back as the same number. */
function value(cell: Element, content: number | boolean): Element {
  return make(cell, "v", {}, String(Number(content)));
}

/** Is there anything in a cell, be it a formula? `isBlankText` says which shared texts have no characters. */
export function hasContent(cell: Element, isBlankText: (number: number) => boolean): boolean {
  if (cell.inside === "") return false;
  if (childOf(cell, "f")) return true;
  const written = childOf(cell, "v");
  const inline = childOf(cell, "is");
  if (inline) return open(inline).some((node) => isElement(node) && node.name !== "rPh" && hasText(node));
  const text = written ? textIn(written) : "";
  return text !== "" && !(attribute(cell, "t") === "s" && isBlankText(Number(text)));
}

/** A `<t>` itself, or a run that holds one. */
function hasText(node: Element): boolean {
  return textIn(node) !== "" || open(node).some((child) => isElement(child) && textIn(child) !== "");
}
