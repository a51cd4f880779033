import type { Element } from "@xmldom/xmldom";
import { contentsOf, nameOf } from "./elements";
import { paragraphOf } from "./paragraph";
import type { Reading } from "./paragraph";
import { tableOf } from "./table";
import type { WordTable } from "./table";

export type Block =
  | { readonly kind: "line"; readonly text: string; readonly beginsPage: boolean }
  | { readonly kind: "table"; readonly table: WordTable };

/** Lines and tables in the order of the document; text boxes behind the line that they hang on. */
export function blocksOf(container: Element, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let begun = "";
  for (const element of contentsOf(container)) {
    const name = nameOf(element);
    if (name === "p") {
      const { text, boxes, goesOn, beginsPage } = paragraphOf(element, reading);
      begun += text;
      if (!goesOn) {
        blocks.push({ kind: "line", text: begun, beginsPage });
        begun = "";
      }
      for (const box of boxes) blocks.push(...blocksOf(box, reading));
    } else if (name === "tbl") blocks.push(...tablesOf(element, reading));
    else if (name === "altChunk" || name === "subDoc") reading.leftOut.add("另一个文件的内容");
  }
  if (begun !== "") blocks.push({ kind: "line", text: begun, beginsPage: false });
  return blocks;
}

/** A table; in place of one that only frames others (no row says more than one thing, and one of them is a table) those. */
function tablesOf(element: Element, reading: Reading): Block[] {
  const rows = contentsOf(element).filter((row) => nameOf(row) === "tr");
  const said = rows.map((row) =>
    contentsOf(row).filter((cell) => nameOf(cell) === "tc" && saysAnything(cell)),
  );
  const holdsTable = said.flat().some((cell) => contentsOf(cell).some((one) => nameOf(one) === "tbl"));
  if (holdsTable && said.every((cells) => cells.length <= 1)) {
    return said.flat().flatMap((cell) => blocksOf(cell, reading));
  }
  return [{ kind: "table", table: tableOf(element, (cell) => textIn(cell, reading)) }];
}

const saysAnything = (cell: Element) =>
  contentsOf(cell).some((one) => nameOf(one) === "tbl" || (one.textContent ?? "").trim() !== "");

/** The text of a cell, line by line; of a table in it row by row, its cells set apart by a space. */
function textIn(cell: Element, reading: Reading): string {
  const lines = blocksOf(cell, reading).flatMap((block) =>
    block.kind === "line" ? [block.text] : linesOf(block.table),
  );
  return lines.join("\n");
}

function linesOf({ rows, cells }: WordTable): string[] {
  const lines = Array.from({ length: rows }, (): string[] => []);
  for (const { area, text } of cells) if (text.trim() !== "") lines[area.top]!.push(text);
  return lines.map((texts) => texts.join(" "));
}
