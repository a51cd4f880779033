import { moneyUnitIn } from "../../values/amount";
import type { MoneyUnit } from "../../values/money-unit";
import type { Range } from "../../workbook/cell";
import type { FieldRole } from "../roles";
import type { FieldKind } from "../schema";
import type { Leaf } from "./header";
import { isLevel } from "./vocabulary";
import type { Word } from "./words";

/** A column of a table that was understood. */
export interface Column {
  readonly concept: string;
  readonly kind: FieldKind;
  readonly is?: FieldRole;
  readonly level?: "output" | "benefit";
  readonly part?: boolean;
  readonly unit?: MoneyUnit;
  readonly label: string;
  readonly group?: string;
  readonly word: Word;
  /** The columns it takes up. */
  readonly area: Range;
}

/** A column that tells what the indicators of a row are about; its level is 1 for 一级指标, 0 for what joins those. */
export interface LevelColumn extends Pick<Column, "label" | "word" | "area"> {
  readonly level: number;
}

/** What one table is made of; where two periods stand side by side, each has its own. */
export interface Part {
  readonly levels: readonly LevelColumn[];
  readonly columns: readonly Column[];
  readonly headingsAmongNames?: ReadonlyMap<string, number>;
}

/** Indicators stand in the columns; what joins them says whether they are output or benefit. */
export function ofColumns(leaf: Leaf): Column[] {
  const { word, above } = leaf;
  if (!word.about) return asField(leaf) ?? ofPair(leaf);
  const over = [word, ...above].find(({ about }) => about && isLevel(about));
  const level = levelOf(word, over);
  const group = over && over !== word ? over.text.trim() : above.find(({ isGroup }) => isGroup)?.text.trim();
  return [
    {
      concept: word.about,
      kind: isLevel(word.about) ? "indicators" : "indicator",
      level,
      label: word.text.trim(),
      ...(group !== undefined && { group }),
      word,
      area: word.area,
    },
  ];
}

/** 产出指标 above 指标名称 | 指标值: an indicator in two cells. */
function ofPair({ word, above, concept }: Leaf): Column[] {
  const over = above.find(({ about }) => about);
  const kind = { name: "indicatorName", value: "indicatorValue" } as const;
  if (!over || (concept !== "name" && concept !== "value")) return [];
  const [label, group] = [word.text.trim(), over.text.trim()];
  const level = levelOf(
    over,
    [over, ...above].find(({ about }) => about && isLevel(about)),
  );
  return [{ concept, kind: kind[concept], level, label, group, word, area: word.area }];
}

/** A heading that only says in what its figures are: 所需资金情况（万元）. */
export function asMoney({ word }: Leaf): Column[] {
  const unit = moneyUnitIn(word.text);
  if (!unit) return [];
  return [{ concept: "money", kind: "amount", unit, label: word.text.trim(), word, area: word.area }];
}

/** What a step or a task costs is a part of what the form is about. */
export function ofStep({ is, ...column }: Column): Column {
  if (column.kind === "amount") return { ...column, part: true };
  return is ? { ...column, is } : column;
}

function levelOf({ about }: Word, over: Word | undefined): "output" | "benefit" {
  const told = over?.about;
  if (told === "output" || told === "cost") return "output";
  if (told === "benefit" || told === "satisfaction") return "benefit";
  return ["quantity", "quality", "timeliness", "economicCost", "socialCost", "ecologicalCost"].includes(
    about!,
  )
    ? "output"
    : "benefit";
}

export function asField({ word }: Leaf): Column[] | undefined {
  const { field } = word;
  if (!field) return undefined;
  const { kind, is, id, part } = field;
  const unit = kind === "amount" ? moneyUnitIn(word.text) : undefined;
  const own = { ...(is && { is }), ...(part && { part }), ...(unit && { unit }) };
  return [{ concept: id, kind, ...own, label: word.text.trim(), word, area: word.area }];
}
