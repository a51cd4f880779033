import { moneyUnitIn } from "../../values/amount";
import type { MoneyUnit } from "../../values/money-unit";
import type { Range } from "../../workbook/cell";
import { fold, isBlank, saysNothing } from "../../values/text";
import { cellAt } from "../../workbook/snapshot";
import type { FieldDefinition } from "../definition";
import type { FieldKind } from "../schema";
import type { Sheet } from "./rows";
import { isLevel } from "./vocabulary";
import type { FieldWord, RowConcept } from "./vocabulary";
import type { Piece, Word } from "./words";

/** A cell that stands once, with its heading. */
export interface Single {
  readonly word: Word;
  readonly concept: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly place: FieldDefinition["place"];
  readonly is?: FieldDefinition["is"];
  readonly target?: FieldWord["target"];
  readonly begins?: true;
  readonly by?: "finance";
  readonly part?: boolean;
  readonly source?: FieldWord["source"];
  readonly level?: "output" | "benefit";
  readonly unit?: MoneyUnit;
  /** Of a value that shares its cell with its heading. */
  readonly piece?: Piece;
  /** Where the value stands, where it has a cell of its own. */
  readonly value?: Range;
}

/** The fields that a text is the heading of; none where it only joins others, or has no cell. */
export function singlesOf(word: Word, sheet: Sheet): Single[] {
  if (word.pieces) return word.pieces.map((piece) => ofPiece(word, piece));
  // 单位 and 项目 alone are too little outside a table; 部门（单位） and 单位（盖章） are not.
  const isEnough = word.key.length > 2 || /[(（](?:单位|部门|科室|盖章|公章|全称|名称)[)）]/.test(word.text);
  const own = word.field ? ofField(word, word.field, sheet) : [];
  if (isEnough ? word.field : own.some((single) => isFigureOf(single, sheet))) return own;
  return word.about ? ofIndicators(word, word.about, sheet) : [];
}

/** 金额 and 预算 are enough where a sum stands beside them. */
function isFigureOf({ is, place, value }: Single, { snapshot }: Sheet): boolean {
  if (is !== "amount" || place !== "right" || !value) return false;
  return isSum(cellAt(snapshot, value.top, value.left).text);
}

function ofPiece(word: Word, piece: Piece): Single {
  return { ...common(piece.field, piece.text), word, place: "inside", piece };
}

function common({ id, kind, is, target, begins, by, part, source, isGuess }: FieldWord, text: string) {
  return {
    concept: id,
    kind,
    label: text.trim(),
    // Which amount it is, the end of a heading does not tell: 基本支出资金总额.
    ...(is && !(isGuess && kind === "amount") && { is }),
    ...(source && { source }),
    ...(target && { target }),
    ...(begins && { begins: true as const }),
    ...(by && { by }),
    ...(part && { part }),
  };
}

function ofField(word: Word, field: FieldWord, sheet: Sheet): Single[] {
  const found = placeOf(word, field.kind, sheet);
  if (field.kind === "target" && found) return aRowEach(word, field, found, sheet);
  if (!found || (field.isGuess && !bearsOut(field, found.value, sheet))) return [];
  if (field.kind !== "amount") return [{ ...common(field, word.text), ...found, word }];
  const value = ofThisYear(word, found, sheet);
  const unit = unitBeside(word, value, sheet);
  // The heading reaches as far as its value begins.
  const area = found.place === "right" ? { ...word.area, right: value.left - 1 } : word.area;
  const place = { ...found, value, word: { ...word, area } };
  return [{ ...common(field, word.text), ...place, ...(unit && { unit }) }];
}

/** Beside last year's amounts, whose column is headed so, the one that the form asks for. */
export function ofThisYear({ row }: Word, { place, value }: Found, { words, areaAt, edge }: Sheet): Range {
  if (place === "below") return value;
  const headed = (at: number, column: number) =>
    words.get(at)?.find(({ area }) => area.left <= column && area.right >= column)?.text ?? "";
  for (let above = row - 1; above >= Math.max(0, row - HIGHEST_ABOVE); above--) {
    if (!LAST_YEAR.test(headed(above, value.left))) continue;
    for (let column = value.right + 1; column <= edge; column++) {
      const heading = headed(above, column);
      if (heading !== "" && !LAST_YEAR.test(heading)) return areaAt(row, column);
    }
  }
  return value;
}

const LAST_YEAR = /^.{0,6}(?:上年|上一年|前年|去年)/;
/** Rows of amounts under one row of headings. */
const HIGHEST_ABOVE = 8;

/** 年度目标 on the left of several rows, with a goal in each. */
function aRowEach(word: Word, field: FieldWord, found: Found, { areaAt }: Sheet): Single[] {
  const { area } = word;
  const all: Single[] = [{ ...common(field, word.text), ...found, word }];
  if (found.place !== "right" || area.bottom - area.top > MOST_GOALS) return all;
  for (let row = found.value.bottom + 1; row <= area.bottom;) {
    const value = areaAt(row, area.right + 1);
    const own = { ...area, top: row, bottom: row };
    all.push({ ...common(field, word.text), place: "right", value, word: { ...word, row, area: own } });
    row = value.bottom + 1;
  }
  return all;
}

/** A heading joined over more rows than these is no goal's. */
const MOST_GOALS = 20;

/** A figure, maybe with what it is counted in: 250万, ￥1,200.00 元. */
export function isSum(text: string): boolean {
  if (text.length > LONGEST_SUM) return false;
  return /^[¥￥]?[\d.,，]{1,30}[百千万亿]?元?$/.test(fold(text).replace(/\s/g, ""));
}

const LONGEST_SUM = 40;

/** A heading that was only guessed has a value of its kind. */
function bearsOut({ kind }: FieldWord, { top, left }: Range, { snapshot }: Sheet): boolean {
  const { text } = cellAt(snapshot, top, left);
  return kind === "amount" ? isSum(text) : !isBlank(text);
}

/** A heading of indicators with a text of its own beside it: 产出指标 and all of them in one cell. */
function ofIndicators(word: Word, about: RowConcept, sheet: Sheet): Single[] {
  const found = placeOf(word, "indicators", sheet);
  if (found?.place !== "right") return [];
  const { text } = cellAt(sheet.snapshot, found.value.top, found.value.left);
  const isList = isLevel(about) || /\n/.test(text.trim());
  const level = OUTPUT.includes(about) ? "output" : "benefit";
  const kind = isList ? "indicators" : "indicator";
  return [{ word, concept: about, kind, label: word.text.trim(), level, ...found }];
}

const OUTPUT: readonly RowConcept[] = [
  ...(["output", "cost", "input", "quantity", "quality", "timeliness"] as const),
  ...(["economicCost", "socialCost", "ecologicalCost"] as const),
];

interface Found {
  readonly place: "right" | "below";
  readonly value: Range;
}

/** Beside its heading, or below it where headings stand beside one another (中期目标 | 年度目标). */
function placeOf(word: Word, kind: FieldKind, { words, areaAt, edge }: Sheet): Found | undefined {
  const { area, row } = word;
  const at = (row: number, column: number) => {
    const value = areaAt(row, column);
    return { value, said: words.get(value.top)?.find(({ left }) => left === value.left) };
  };
  if (area.right < edge) {
    const { value, said } = at(row, area.right + 1);
    const isFree = value.top === area.top || (value.top < area.top && !said);
    if (isFree && !isLabel(said, kind)) return { place: "right", value };
  }
  if (kind !== "target" && kind !== "amount") return undefined;
  const { value, said } = at(area.bottom + 1, area.left);
  const isOwn = value.left === area.left && value.top === area.bottom + 1;
  if (said?.column) return undefined;
  const isMeant = kind === "target" || (said !== undefined && isSumLike(said.text));
  return isOwn && !isLabel(said, kind) && isMeant ? { place: "below", value } : undefined;
}

/** Where sums stand below their headings, what begins with words is about something else. */
const isSumLike = (text: string) => /^\s{0,9}[约共]?\s?[¥￥]?\s?[\d０-９]/.test(text) || saysNothing(text);

/** What every sum of money has. */
const FIGURE = /[\d０-９]|[一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟].{0,20}元/;

/** Words of a form rather than of its unit. 项目类型 may be 项目支出, and 项目属性 may be 其他. */
function isLabel(said: Word | undefined, kind: FieldKind): boolean {
  if (!said) return false;
  if (kind === "amount" && !FIGURE.test(said.text) && !saysNothing(said.text)) return true;
  if (said.about ?? said.isGroup ?? said.pieces) return true;
  if (!said.field) return false;
  return kind === "amount" || kind === "target" || kind === "indicators" || said.field.kind !== "amount";
}

/** What a heading says of its amount's unit, what joins it with others on its left says, or a cell beside the number. */
function unitBeside(word: Word, value: Range, { snapshot, areaAt }: Sheet): MoneyUnit | undefined {
  const own = moneyUnitIn(word.text);
  if (own) return own;
  const next = areaAt(value.top, value.right + 1);
  const behind = cellAt(snapshot, next.top, next.left).text.trim();
  if (/^[(（]?[百千万亿]{0,2}元[)）]?$/.test(behind)) return moneyUnitIn(behind);
  for (let left = word.left - 1; left >= 0;) {
    const area = areaAt(word.row, left);
    const { text } = cellAt(snapshot, area.top, area.left);
    if (!isBlank(text)) {
      const unit = text.length <= 40 ? moneyUnitIn(text) : undefined;
      if (unit) return unit;
    }
    left = area.left - 1;
  }
  return undefined;
}
