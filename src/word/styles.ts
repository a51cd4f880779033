import type { Element } from "@xmldom/xmldom";
import { attributeOf, childOf, childrenOf, inside, nameOf, numberOf, switchOf } from "./elements";

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  readonly list: number;
  readonly level?: number;
}

/** What is wanted of the document's styles: what they hide, and which lists they belong to. */
export interface Styles {
  isHidden(style: string | undefined): boolean | undefined;
  listOf(style: string | undefined): ListPlace | undefined;
  /** The style that paragraphs have which name none. */
  readonly ofParagraphs?: string;
}

export function stylesOf(root: Element | undefined): Styles {
  const styles = new Map<string, Element>();
  let ofParagraphs: string | undefined;
  for (const style of root ? childrenOf(root) : []) {
    if (nameOf(style) !== "style") continue;
    const id = attributeOf(style, "styleId") ?? "";
    styles.set(id, style);
    const isDefault = /^(?:1|true|on)$/i.test(attributeOf(style, "default") ?? "");
    if (isDefault && attributeOf(style, "type") === "paragraph") ofParagraphs = id;
  }
  /** What the style says, or else the one that it is based on. */
  const said = <T>(
    id: string | undefined,
    of: (style: Element) => T | undefined,
    met: string[] = [],
  ): T | undefined => {
    const style = id === undefined || met.includes(id) ? undefined : styles.get(id);
    if (!style) return undefined;
    return of(style) ?? said(attributeOf(childOf(style, "basedOn")), of, [...met, id!]);
  };
  return {
    isHidden: (id) => said(id, (style) => switchOf(inside(style, "rPr", "vanish"))),
    listOf: (id) => said(id, (style) => listPlaceIn(childOf(style, "pPr"))),
    ...(ofParagraphs !== undefined && { ofParagraphs }),
  };
}

/** The list that properties of a paragraph name; list 0 takes it out of any. */
export function listPlaceIn(properties: Element | undefined): ListPlace | undefined {
  const place = childOf(properties, "numPr");
  const list = numberOf(childOf(place, "numId"));
  const level = numberOf(childOf(place, "ilvl"));
  if (list === undefined) return undefined;
  return { list, ...(level !== undefined && { level }) };
}
