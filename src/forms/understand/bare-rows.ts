import type { Steps } from "../../workbook/steps";
import type { Header, Leaf } from "./header";
import { endOfRows, rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import { isLevel } from "./vocabulary";
import type { ColumnConcept } from "./vocabulary";
import type { Word } from "./words";

const CALLED: Partial<Readonly<Record<ColumnConcept, string>>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  value: "指标值",
  note: "备注",
};

/** Where rows of indicators stand that have no headings above them: 数量指标 | 培训人数 | ≥120人, and more of the kind below. */
export function* bareHeaders(sheet: Sheet): Steps<{ header: Header; end: number }[]> {
  const found: { header: Header; end: number }[] = [];
  const last = sheet.rows.at(-1) ?? -1;
  let covered = -1;
  for (const row of sheet.rows) {
    yield;
    const known = sheet.headers.get(row);
    if (known) covered = sheet.ends.get(known)! - 1;
    if (row <= covered) continue;
    const rows = rowsLike(sheet, row, last);
    const kinds = rows.filter((here) => here.some(({ about }) => about && !isLevel(about)));
    if (kinds.length < 2) continue;
    const header = headerAbove(row, rows);
    const end = yield* endOfRows(sheet, header, last);
    found.push({ header, end });
    covered = end - 1;
  }
  return found;
}

/** So many rows tell what their columns are. */
const ENOUGH = 20;

/** From the row on, those whose texts stand in the columns of its own: what they are about, then name and value. */
function rowsLike(sheet: Sheet, row: number, last: number): (readonly Word[])[] {
  const first = bodyOf(sheet.words.get(row) ?? []);
  const texts = textsOf(first);
  const levels = first.length - texts.length;
  if (!levels || levels > 2 || !(texts.length >= 2 || levels >= 2) || !texts.length || texts.length > 4) {
    return [];
  }
  const columns = new Set(first.map(({ left }) => left));
  const rows = [first];
  for (const next of rowsFrom(sheet, row + 1, last)) {
    const here = bodyOf(sheet.words.get(next) ?? []);
    if (sheet.headers.has(next) || !here.length) break;
    const isAlike = here.every((word) => columns.has(word.left) && isPart(word));
    if (!isAlike || !here.some((word) => word.left >= texts[0]!.left)) break;
    rows.push(here);
    if (rows.length >= ENOUGH) break;
  }
  return rows;
}

/** Without what joins the rows on their left. */
const bodyOf = (here: readonly Word[]) =>
  here.filter(({ isGroup, about }, i) => about ?? !(i === 0 && isGroup));
const textsOf = (body: readonly Word[]) => body.slice(body.findLastIndex(({ about }) => about) + 1);
const isPart = ({ about, field, pieces }: Word) => about !== undefined || !(field ?? pieces);

/** Headings as they would stand above the rows; they take up no cell. */
function headerAbove(row: number, rows: readonly (readonly Word[])[]): Header {
  const [first] = rows;
  const texts = textsOf(first!);
  const leaves = first!.map((word): Leaf => {
    const nth = texts.indexOf(word);
    const about = rows.flatMap((here) => here.find(({ left }) => left === word.left)?.about ?? []);
    const isFirst = about.filter(isLevel).length * 2 > about.length;
    const level = isFirst ? "level1" : "level2";
    const filled = rows.filter((here) => here.some(({ left }) => left === word.left)).length;
    const isRemark = nth > 0 && filled * 2 < rows.length;
    const concept = nth < 0 ? level : isRemark ? "note" : (["name", "value", "unit"] as const)[nth];
    const area = { top: row, bottom: row - 1, left: word.left, right: word.area.right };
    const text = CALLED[concept ?? "note"] ?? "备注";
    return {
      above: [],
      word: { text, key: text, row, left: word.left, area },
      ...(concept && concept !== "unit" && { concept }),
    };
  });
  return { of: "rows", top: row, bottom: row - 1, leaves, isMissing: true };
}
