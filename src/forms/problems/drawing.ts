import { slotIn, slotsOf } from "../definition";
import type { Slot } from "../definition";
import { drawnTable } from "../markdown";
import { Picture } from "../picture";
import type { FormJson } from "../schema";
import type { Problem } from "./problem";
import { nearName, orMeant } from "./problem";

/** A drawn line of a form: of its picture, or above or below it. */
interface Line {
  readonly path: readonly PropertyKey[];
  /** picture 第3行 */
  readonly name: string;
  readonly places: readonly number[];
  readonly cells: readonly (string | null)[];
}

/** What is wrong in what a form draws: its rows, its widths, and what its braces stand for. */
export function* drawingProblems(json: FormJson): Generator<Problem> {
  const whole = drawnTable(json.picture);
  for (const { line, at, sentence } of whole.problems) {
    yield {
      path: ["picture", line],
      at,
      sentence: `picture 第 ${line + 1} 行：${sentence}${breakHint(json.picture[line]!)}`,
    };
  }
  const rows = json.picture.map((_, i): Line => ({
    path: ["picture", i],
    name: `picture 第 ${i + 1} 行`,
    places: whole.places[i]!,
    cells: whole.cells[i]!,
  }));
  const around = (["head", "foot"] as const).flatMap((part) => linesOf(part, json[part]));
  for (const { problem } of around) if (problem) yield problem;
  const lines = around.flatMap(({ line }) => line ?? []);
  yield* sizes(json, rows, lines);
  const picture = new Picture(
    whole.cells,
    whole.merges,
    (field) => json.fields[field]?.headingAbove === true,
  );
  const drawn = new Set<string>();
  yield* slotsIn(json, rows, drawn, picture);
  yield* slotsIn(json, lines, drawn);
  yield* tablesIn(json, rows, picture);
  for (const id of Object.keys(json.fields)) {
    if (drawn.has(id)) continue;
    const sentence =
      id === "year"
        ? "{year} 是表的年度，字段请换一个名字。"
        : `fields 里写了 ${id}，picture 里没有画 {${id}}。`;
    yield { path: ["fields", id], sentence };
  }
}

const breakHint = (line: string) => (line.includes("\n") ? "格里换行要写 \\\\n，不能直接断行。" : "");

function linesOf(part: "head" | "foot", lines: readonly string[]): { line?: Line; problem?: Problem }[] {
  return lines.flatMap((text, i) => {
    if (!text.startsWith("|")) return [];
    const { problems, places, cells } = drawnTable([text]);
    const [path, name] = [[part, i], `${part} 第 ${i + 1} 行`];
    const line = { path, name, places: places[0]!, cells: cells[0]! };
    return [
      { line },
      ...problems.map(({ at, sentence }) => ({ problem: { path, at, sentence: `${name}：${sentence}` } })),
    ];
  });
}

/** Rows of another length than most, and widths that do not go with them. */
function* sizes({ widths }: FormJson, rows: readonly Line[], around: readonly Line[]): Generator<Problem> {
  const lengths = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1);
  }
  const usual = [...lengths].sort(
    ([a, times], [b, others]) =>
      others - times || Number(b === widths.length) - Number(a === widths.length) || b - a,
  )[0]?.[0];
  if (usual === undefined) return;
  for (const { path, name, cells } of [...rows, ...around]) {
    const missing = usual - cells.length;
    if (!missing || !cells.length) continue;
    const what = missing > 0 ? `少 ${missing} 格` : `多 ${-missing} 格`;
    const sentence = `${name}有 ${cells.length} 格，别的行有 ${usual} 格，${what}；合并的格也要写 < 或 ^，空格写成 |  |。`;
    yield { path, sentence };
  }
  if (widths.length === usual) return;
  const what = widths.length < usual ? `少 ${usual - widths.length} 个` : `多 ${widths.length - usual} 个`;
  yield {
    path: ["widths"],
    sentence: `widths 写了 ${widths.length} 个宽度，picture 有 ${usual} 列，${what}。`,
  };
}

/** What the braces of some lines stand for. */
function* slotsIn(
  json: FormJson,
  lines: readonly Line[],
  drawn: Set<string>,
  picture?: Picture,
): Generator<Problem> {
  const ids = Object.keys(json.fields);
  const tableOf = tablesOf(json.picture);
  for (const [row, { path, name, places, cells }] of lines.entries()) {
    const here = new Set<string>();
    for (const [column, text] of cells.entries()) {
      if (!text) continue;
      const wrong = (sentence: string): Problem => ({ path, at: places[column]!, sentence });
      const cell = `${name}第 ${column + 1} 格`;
      const slots = slotsOf(text);
      if (!slots || /[｛｝]/.test(text)) {
        yield wrong(
          `${cell}写着“${text}”，看不懂：要填的写 {字段}（半角括号，里面不留空格），后面不能再写字；格里原来印的字写到字段的 prefill。`,
        );
        continue;
      }
      for (const { table, field, before } of slots) {
        const spelled = table ? `{${table}.${field}}` : `{${field}}`;
        const inTable = tableOf.get(field);
        const isKnown = ids.includes(field);
        drawn.add(field);
        if (!isKnown) {
          const near = nearName(field, ids);
          const meant = near && `{${tableOf.has(near) ? `${tableOf.get(near)}.` : ""}${near}}`;
          yield wrong(`picture 里画了 {${field}}，fields 里没有写它（${cell}）${orMeant(meant)}`);
        } else if (!table && inTable) {
          yield wrong(
            `${cell}写的是 ${spelled}，它是 ${inTable} 表的一列${orMeant(`{${inTable}.${field}}`)}`,
          );
        } else if (table && inTable && inTable !== table) {
          yield wrong(
            `${cell}写的是 ${spelled}，别处写的是 {${inTable}.${field}}，一个字段只能在一张表里${orMeant(`{${inTable}.${field}}`)}`,
          );
        } else if (table && !picture) {
          yield wrong(`${cell}写的是 ${spelled}，表的列只能画在 picture 里。`);
        } else if (here.has(field) || (!table && isElsewhere(json, field))) {
          yield wrong(`${cell}又画了一次 ${spelled}，一个字段只能画一处。`);
        } else if (picture && table && picture.above(row, column) === undefined) {
          yield wrong(`picture 第 ${row + 1} 行第 ${column + 1} 格的上面没有标题。`);
        } else if (!table && !before && !hasHeading(json, field, picture, row, column, cells)) {
          const side = json.fields[field]!.headingAbove ? "上面" : "左边";
          yield wrong(`picture 第 ${row + 1} 行第 ${column + 1} 格的${side}没有标题。`);
        }
        here.add(field);
      }
    }
  }
}

function hasHeading(
  { fields }: FormJson,
  field: string,
  picture: Picture | undefined,
  row: number,
  column: number,
  cells: readonly (string | null)[],
): boolean {
  if (picture) return picture.headingOf(field, row, column) !== undefined;
  return (
    !fields[field]!.headingAbove && cells.slice(0, column).some((text) => text && !slotsOf(text)?.length)
  );
}

/** By field, the table that most of its cells are a column of; fields that stand once are absent. */
function tablesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, Map<string, number>>();
  for (const [, table = "", field = ""] of lines.join("\n").matchAll(/\{(\w+)\.(\w+)\}/g)) {
    const own = times.get(field) ?? new Map<string, number>();
    times.set(field, own.set(table, (own.get(table) ?? 0) + 1));
  }
  return new Map(
    Array.from(times, ([field, own]) => [field, [...own].sort(([, a], [, b]) => b - a)[0]![0]] as const),
  );
}

/** Drawn before, as a cell that stands once. */
function isElsewhere({ head, picture, foot }: FormJson, field: string): boolean {
  return [...head, ...picture, ...foot].join("\n").split(`{${field}}`).length > 2;
}

/** Rows of a table that are not like its first, or not below one another. */
function* tablesIn(json: FormJson, rows: readonly Line[], picture: Picture): Generator<Problem> {
  const all = rows.map(({ cells }, row) => slotsOfRow(cells, picture, row));
  const blocks = blocksOf(all, rows, picture);
  for (const [row, { table, slots }] of all.entries()) {
    if (table === undefined) continue;
    const { path, name, places } = rows[row]!;
    const other = slots.find((slot) => slot.table && slot.table !== table);
    if (other) {
      const sentence = `${name}里有 ${table} 和 ${other.table} 两张表的列，一行只能属于一张表${orMeant(`{${table}.${other.field}}`)}`;
      yield { path, at: places[other.column]!, sentence };
    }
    const main = blocks.get(table)!;
    for (const { table: of, field, before, column } of slots) {
      // A cell that reaches down over several rows stands beside them.
      const area = picture.area(row, column);
      if (of || before || area.bottom > area.top || !(field in json.fields)) continue;
      if (tablesOf(json.picture).has(field)) continue;
      const sentence = `${name}第 ${column + 1} 格写的是 {${field}}，这一行是 ${table} 表的一行${orMeant(`{${table}.${field}}`)}`;
      yield { path, at: places[column]!, sentence };
    }
    const first = all[main.first]!.columns;
    if (row < main.first || row > main.last) {
      const [{ column, field }] = slots.filter((slot) => slot.table) as [RowSlot];
      const sentence = `${name}写了 {${table}.${field}}，${table} 表在第 ${main.first + 1} 行到第 ${main.last + 1} 行，没有和它连在一起；只填一处的写 {${field}}，另一张表请换一个名字。`;
      yield { path, at: places[column]!, sentence };
    } else if (all[row]!.columns !== first && !other && slots.every(({ field }) => field in json.fields)) {
      yield {
        path,
        sentence: `${name}里 ${table} 表的列和第 ${main.first + 1} 行的不一样，每行的列要相同。`,
      };
    }
  }
}

type RowSlot = Slot & { readonly column: number };

function slotsOfRow(cells: Line["cells"], picture: Picture, row: number) {
  const slots = cells.flatMap((text, column): RowSlot[] =>
    ((text && slotsOf(text)) || []).map((slot) => ({ ...slot, column })),
  );
  // A cell that reaches down from the row above is a cell of this row too.
  const reaching = cells.flatMap((text, column): RowSlot[] => {
    const { top, left } = picture.area(row, column);
    const slot = !text && top < row && left === column ? slotIn(picture.at(top, left)) : undefined;
    return slot ? [{ ...slot, column }] : [];
  });
  const columns = [...slots, ...reaching]
    .sort((a, b) => a.column - b.column)
    .flatMap(({ table, field, column }) => (table ? [`${field} ${column}`] : []))
    .join();
  return { slots, columns, table: picture.tableOf(row) };
}

/** By table, its rows that stand together; of several such blocks the one with most cells to fill in. */
function blocksOf(
  all: readonly ReturnType<typeof slotsOfRow>[],
  rows: readonly Line[],
  picture: Picture,
): Map<string, { first: number; last: number }> {
  const best = new Map<string, { first: number; last: number; size: number }>();
  let open: { table: string; first: number; last: number; size: number } | undefined;
  for (const [row, { table, slots }] of all.entries()) {
    if (table === undefined) {
      // A row of nothing but what reaches down into it parts nothing.
      const isHeld = rows[row]!.cells.every((text, column) => !text || picture.area(row, column).top < row);
      if (!isHeld) open = undefined;
      continue;
    }
    if (open?.table !== table) open = { table, first: row, last: row, size: 0 };
    open.last = row;
    open.size += slots.length;
    if (open.size > (best.get(table)?.size ?? 0)) best.set(table, open);
  }
  return best;
}
