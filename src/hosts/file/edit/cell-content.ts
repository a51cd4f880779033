import type { Content } from "../../../workbook/edit";
import { escapeCellText, escapeText } from "../xml";
import { toFileFormula } from "../newer-functions";
import { attribute, setAttribute } from "./attribute";
import { childOf, childrenOf, isElement, open, qualified, textIn, toText, type Element } from "./element";

/**
 * Gives a cell another content. Its format and its extensions stay; what the old content had of its own (formula,
 * rich text, metadata) goes. Texts are written into the cell, so that the shared texts can stay as they are.
 */
export function setContent(cell: Element, content: Content): void {
  const extensions = cleared(cell);
  if (content === null || content === "") {
    cell.inside = extensions;
    return;
  }
  if (typeof content === "string") setAttribute(cell, "t", "inlineStr");
  if (typeof content === "boolean") setAttribute(cell, "t", "b");
  cell.inside = written(cell, content) + extensions;
}

/** Gives a cell a formula (without its `=`), with what it came to as far as that is known. */
export function setFormula(cell: Element, formula: string, result: Content): void {
  const extensions = cleared(cell);
  const f = qualified(cell, "f");
  cell.inside = `<${f}>${escapeText(toFileFormula(formula))}</${f}>` + extensions;
  setResult(cell, result);
}

/** What the formula of a cell came to; all else in the cell stays. */
export function setResult(cell: Element, result: Content): void {
  const type = typeof result === "string" ? "str" : typeof result === "boolean" ? "b" : undefined;
  setAttribute(cell, "t", type);
  const v = qualified(cell, "v");
  const text = typeof result === "string" ? escapeCellText(result) : String(Number(result));
  const nodes = open(cell).filter((node) => !isElement(node) || node.name !== "v");
  const after = nodes.findIndex((node) => isElement(node) && node.name === "f") + 1;
  cell.inside = nodes.toSpliced(after, 0, ...(result === null ? [] : [`<${v}>${text}</${v}>`]));
}

/** Takes away what belonged to the old content; answers with what stays in the cell. */
function cleared(cell: Element): string {
  for (const name of ["t", "cm", "vm"]) setAttribute(cell, name, undefined);
  return cell.inside === "" ? "" : childrenOf(cell, "extLst").map(toText).join("");
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
