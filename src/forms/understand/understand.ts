import type { Snapshot } from "../../workbook/snapshot";
import { filledRows } from "../../workbook/snapshot";
import { atOnce } from "../../workbook/steps";
import type { Steps } from "../../workbook/steps";
import type { Findings } from "../find/find";
import { areasOf } from "../find/headings";
import { bareHeaders } from "./bare-rows";
import { claimOn } from "./claim";
import { headerAt } from "./header";
import type { Header, Words } from "./header";
import { inferred } from "./infer";
import { outlinesOf } from "./outline";
import { endOfRows } from "./rows";
import type { Sheet } from "./rows";
import { textsIn } from "./spread";
import type { Vocabulary } from "./vocabulary";
import { wordsIn } from "./words";

/**
 * What a sheet that no template set knows holds all the same: forms on performance targets, understood from their words
 * and where they stand. Conservative in what it claims: what reports on the past, or is about something else, is none.
 */
export function understand(snapshot: Snapshot, vocabulary: Vocabulary): Findings {
  return atOnce(understanding(snapshot, vocabulary));
}

export function* understanding(snapshot: Snapshot, vocabulary: Vocabulary): Steps<Findings> {
  const areaAt = areasOf(snapshot);
  const words = yield* wordsIn(snapshot, areaAt, vocabulary);
  const rows = filledRows(snapshot);
  const headers = new Map<number, Header>();
  let closed = -1;
  for (const row of rows) {
    const header = row > closed ? headerAt(row, words, areaAt) : undefined;
    if (header) {
      headers.set(header.top, header);
      closed = header.bottom;
    }
    yield;
  }
  const ends = new Map<Header, number>();
  const sheet: Sheet = { snapshot, words, areaAt, rows, headers, ends, edge: edgeOf(words) };
  const last = rows.at(-1) ?? -1;
  for (const header of headers.values()) ends.set(header, yield* endOfRows(sheet, header, last));
  for (const { header, end } of yield* bareHeaders(sheet)) {
    headers.set(header.top, header);
    ends.set(header, end);
  }
  const forms: Findings["forms"][number][] = [];
  let why: string | undefined;
  for (const outline of yield* outlinesOf(sheet)) {
    yield;
    const claim = claimOn(outline, sheet);
    if (claim !== "declaration") {
      why ??= claim?.why;
      continue;
    }
    // Read here, for they are remembered: with a pause after each column nobody waits for all of them.
    for (const { header, end } of outline.tables) {
      for (const { word } of header.leaves) {
        textsIn(sheet, header.bottom + 1, end - 1, word.left);
        yield;
      }
    }
    forms.push(inferred(outline, sheet, vocabulary));
  }
  return { forms, ...(!forms.length && why !== undefined && { why }) };
}

/** The last column in which anything stands or is merged. */
function edgeOf(words: Words): number {
  let edge = 0;
  for (const row of words.values()) {
    for (const { left, area } of row) edge = Math.max(edge, area.right < WIDEST ? area.right : left);
  }
  return edge;
}

/** Areas of whole rows say nothing about how wide a form is. */
const WIDEST = 100;
