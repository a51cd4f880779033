import type { Content } from "../../../workbook/edit";
import { escapeCellText } from "../xml";
import { attribute, setAttribute } from "./attribute";
import { childOf, childrenOf, isElement, open, textIn, toText, type Element } from "./element";

/**
 * Gives a cell another content. Its format and its extensions stay; what the old content had of its own (formula,
 * rich text, metadata) goes. Texts are written into the cell, so that the shared texts can stay as they are.
 */
export function setContent(cell: Element, content: Content): void {
  for (const name of ["t", "cm", "vm"]) setAttribute(cell, name, undefined);
  const extensions = cell.inside === "" ? "" : childrenOf(cell, "extLst").map(toText).join("");
  if (content === null || content === "") {
    cell.inside = extensions;
    return;
  }
  if (typeof content === "string") setAttribute(cell, "t", "inlineStr");
  if (typeof content === "boolean") setAttribute(cell, "t", "b");
  cell.inside = written(cell, content) + extensions;
}

/** As text at once: whole blocks of cells are written so. A number gets the shortest digits that read back the same. */
function written({ prefix }: Element, content: string | number | boolean): string {
  const x = prefix && `${prefix}:`;
  if (typeof content !== "string") return `<${x}v>${Number(content)}</${x}v>`;
  return `<${x}is><${x}t xml:space="preserve">${escapeCellText(content)}</${x}t></${x}is>`;
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
