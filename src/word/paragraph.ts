import type { Element } from "@xmldom/xmldom";
import {
  attributeOf,
  childOf,
  childrenOf,
  chosenOf,
  contentsOf,
  inside,
  nameOf,
  numberOf,
  switchOf,
} from "./elements";
import type { Numbering } from "./numbering";
import { listPlaceIn } from "./styles";
import type { Styles } from "./styles";
import { asSeen, signOf } from "./symbols";

/** A document while it is read, from its start to its end: numbers count on. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** What a sheet cannot hold, in the words of a list for people. */
  readonly leftOut: Set<string>;
}

export interface Paragraph {
  readonly text: string;
  /** The contents of text boxes that hang on it. */
  readonly boxes: readonly Element[];
  /** Its end is hidden or deleted: the next one goes on in the same line. */
  readonly goesOn: boolean;
  readonly beginsPage: boolean;
}

export function paragraphOf(element: Element, reading: Reading): Paragraph {
  const properties = childOf(element, "pPr");
  const style = attributeOf(childOf(properties, "pStyle")) ?? reading.styles.ofParagraphs;
  const line: Line = { ...reading, style, text: "", boxes: [], fields: [], withheld: "", beginsPage: false };
  const mark = childOf(properties, "rPr");
  const goesOn = (switchOf(childOf(mark, "vanish")) ?? false) || childOf(mark, "del") !== undefined;
  const place = listPlaceIn(properties) ?? reading.styles.listOf(style);
  const number = place && place.list > 0 && !goesOn ? reading.numbering(place, style) : "";
  for (const child of contentsOf(element)) addRun(child, line);
  if (line.fields.includes("instruction")) line.text += line.withheld;
  const beginsPage = line.beginsPage || (switchOf(childOf(properties, "pageBreakBefore")) ?? false);
  return { text: number + line.text, boxes: line.boxes, goesOn, beginsPage };
}

interface Line extends Reading {
  readonly style: string | undefined;
  text: string;
  readonly boxes: Element[];
  /** Of each field that we are in: whether its instruction is being read, or what came out of it. */
  readonly fields: ("instruction" | "result")[];
  /** Text within instructions; no part of any where the instruction never ends. */
  withheld: string;
  beginsPage: boolean;
}

function addRun(element: Element, line: Line): void {
  const name = nameOf(element);
  if (name === "") {
    // Formulas are of a namespace of their own; their letters are better than nothing.
    if (/^oMath/.test(element.localName ?? "")) {
      line.text += element.textContent ?? "";
      line.leftOut.add("公式只留下了文字");
    }
    return;
  }
  if (name === "subDoc") line.leftOut.add("另一个文件的内容");
  if (name !== "r") return;
  const properties = childOf(element, "rPr");
  if (isHidden(properties, line)) return;
  const fonts = childOf(properties, "rFonts");
  const font = attributeOf(fonts, "ascii") ?? attributeOf(fonts, "hAnsi") ?? "";
  for (const child of childrenOf(element)) addPiece(child, font, line);
}

function isHidden(properties: Element | undefined, { styles, style }: Line): boolean {
  const own = switchOf(childOf(properties, "vanish"));
  const ofRun = attributeOf(childOf(properties, "rStyle"));
  return own ?? styles.isHidden(ofRun) ?? styles.isHidden(style) ?? false;
}

const SIGNS: Readonly<Record<string, string>> = { tab: "\t", ptab: "\t", cr: "\n", noBreakHyphen: "-" };

function addPiece(element: Element, font: string, line: Line): void {
  const chosen = chosenOf(element);
  if (chosen) return childrenOf(chosen).forEach((child) => addPiece(child, font, line));
  const name = nameOf(element);
  if (name === "fldChar") return addField(element, line);
  if (line.fields.includes("instruction")) {
    if (name === "t") line.withheld += element.textContent ?? "";
    return;
  }
  if (name === "t") line.text += asSeen(element.textContent ?? "", font);
  else if (name === "sym") {
    const code = parseInt(attributeOf(element, "char") ?? "", 16);
    if (code >= 0) line.text += signOf(code, attributeOf(element, "font") ?? font);
  } else if (name === "br") {
    const kind = attributeOf(element, "type");
    if (kind === "page") line.beginsPage = true;
    else if (kind !== "column") line.text += "\n";
  } else if (name === "ruby") {
    for (const run of childrenOf(childOf(element, "rubyBase") ?? element)) addRun(run, line);
  } else if (name === "drawing" || name === "pict" || name === "object") {
    const boxes = boxesIn(element);
    line.boxes.push(...boxes);
    if (!boxes.length) line.leftOut.add(name === "object" ? "嵌入的对象" : "图片");
  } else if (name === "footnoteReference" || name === "endnoteReference") line.leftOut.add("脚注和尾注");
  else if (name === "commentReference") line.leftOut.add("批注");
  else line.text += SIGNS[name] ?? "";
}

/** Check boxes and lists of old forms have no result: they show what is chosen. */
function addField(element: Element, line: Line): void {
  const kind = attributeOf(element, "fldCharType");
  if (kind === "separate" && line.fields.length) line.fields[line.fields.length - 1] = "result";
  if (kind === "end") line.fields.pop();
  if (kind !== "begin") return;
  const isSeen = !line.fields.includes("instruction");
  line.fields.push("instruction");
  const box = inside(element, "ffData", "checkBox");
  const list = inside(element, "ffData", "ddList");
  if (box && isSeen) {
    const isChecked = switchOf(childOf(box, "checked")) ?? switchOf(childOf(box, "default")) ?? false;
    line.text += isChecked ? "☑" : "□";
  }
  if (list && isSeen) {
    const entries = childrenOf(list).filter((entry) => nameOf(entry) === "listEntry");
    const chosen = numberOf(childOf(list, "result")) ?? numberOf(childOf(list, "default")) ?? 0;
    line.text += attributeOf(entries[chosen]) ?? "";
  }
}

function boxesIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (nameOf(child) === "txbxContent") return [child];
    return boxesIn(chosenOf(child) ?? child);
  });
}
