import { DOMParser } from "@xmldom/xmldom";
import type { Element } from "@xmldom/xmldom";
import * as fc from "fast-check";
import { openWord } from "../../src/word/open";
import type { Range } from "../../src/workbook/cell";
import { rangeText } from "../../src/workbook/cell";
import { cell, documentOf, paragraph, rows, run } from "./document";

/**
 * Tables of any merged areas, read as mammoth reads them: another program of another's, which tells cells, spans and
 * texts. What it is known to get wrong (gaps at the left, hMerge, automatic numbers, hidden text, deleted rows, signs of
 * Wingdings) is left out here; each of these has a test of its own in read.test.ts.
 */
const { convertToHtml } = jest.requireActual<{
  convertToHtml(input: { buffer: Buffer }): Promise<{ value: string }>;
}>("mammoth");

interface Drawn {
  readonly area: Range;
  readonly lines: readonly string[];
}

const lines = fc.array(fc.stringMatching(/^[甲乙丙丁a-c0-9≥%、。]{1,6}$/), { minLength: 1, maxLength: 3 });

/** A grid cut up into areas, by halving parts of it again and again. */
const drawings: fc.Arbitrary<Drawn[]> = fc
  .record({
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 6 }),
    cuts: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    texts: fc.array(lines, { minLength: 36, maxLength: 36 }),
  })
  .map(({ height, width, cuts, texts }) => {
    const areas: Range[] = [{ top: 0, left: 0, bottom: height - 1, right: width - 1 }];
    for (const cut of cuts) {
      const area = areas[cut % areas.length]!;
      const [rest, tall, wide] = [Math.floor(cut / 7), area.bottom - area.top, area.right - area.left];
      if (tall + wide === 0) continue;
      const isAcross = wide === 0 || (tall > 0 && rest % 2 === 0);
      const at = rest % (isAcross ? tall : wide);
      areas.splice(areas.indexOf(area), 1);
      if (isAcross) areas.push({ ...area, bottom: area.top + at }, { ...area, top: area.top + at + 1 });
      else areas.push({ ...area, right: area.left + at }, { ...area, left: area.left + at + 1 });
    }
    const inOrder = areas.sort((a, b) => a.top - b.top || a.left - b.left);
    return inOrder.map((area, i) => ({ area, lines: texts[i]! }));
  });

function asWord(drawn: readonly Drawn[]): Uint8Array {
  const height = Math.max(...drawn.map(({ area }) => area.bottom)) + 1;
  const all = Array.from({ length: height }, (_, row) =>
    drawn
      .filter(({ area }) => area.top <= row && area.bottom >= row)
      .sort((a, b) => a.area.left - b.area.left)
      .map(({ area, lines }) => {
        const isFirst = area.top === row;
        const merge = area.bottom === area.top ? "" : isFirst ? `<w:vMerge w:val="restart"/>` : "<w:vMerge/>";
        const content = isFirst ? lines.map((line) => paragraph(run(line))).join("") : "";
        return cell(content, area.right - area.left + 1, merge);
      })
      .join(""),
  );
  return documentOf(rows(...all));
}

/** Cells of an HTML table, laid out as browsers do, in columns in which some cell begins. */
function cellsIn(html: string): string[] {
  const root = new DOMParser().parseFromString(`<x>${html}</x>`, "text/xml").documentElement!;
  const taken = new Set<string>();
  const cells: { top: number; left: number; bottom: number; right: number; text: string }[] = [];
  Array.from(root.getElementsByTagName("tr")).forEach((line, top) => {
    let left = 0;
    for (const one of Array.from(line.childNodes) as Element[]) {
      while (taken.has(`${top},${left}`)) left++;
      const [down, across] = ["rowspan", "colspan"].map((name) => Number(one.getAttribute(name) ?? 1));
      const area = { top, left, bottom: top + down! - 1, right: left + across! - 1 };
      for (let row = top; row <= area.bottom; row++) {
        for (let column = left; column <= area.right; column++) taken.add(`${row},${column}`);
      }
      const paragraphs = Array.from(one.getElementsByTagName("p")).map((line) => line.textContent ?? "");
      cells.push({ ...area, text: paragraphs.join("\n") });
    }
  });
  const begins = [...new Set(cells.map(({ left }) => left))].sort((a, b) => a - b);
  const place = (column: number) => begins.filter((begin) => begin <= column).length - 1;
  return cells.map(
    ({ text, ...area }) =>
      `${rangeText({ ...area, left: place(area.left), right: place(area.right) })} ${text}`,
  );
}

test("any table is read cell by cell as mammoth reads it", async () => {
  await fc.assert(
    fc.asyncProperty(drawings, async (drawn) => {
      const bytes = asWord(drawn);
      const ours = openWord(bytes).blocks.flatMap((block) =>
        block.kind === "table" ? block.table.cells.map(({ area, text }) => `${rangeText(area)} ${text}`) : [],
      );
      const { value } = await convertToHtml({ buffer: Buffer.from(bytes) });
      expect(ours.sort()).toEqual(cellsIn(value).sort());
    }),
    { numRuns: 300 },
  );
});
