import { amountOf, unitOf } from "../../forms/amount";
import type { Entry, FilledForm, FilledRow } from "../../forms/filled";
import type { Help } from "../../forms/schema";
import { filled } from "../../library/rewrite";
import type { AuditedIssue } from "../../audit/issue";
import type { LiveState } from "../../live/state";
import { fromWan, writeAmount } from "../../values/amount";
import { address } from "../../workbook/cell";
import { cellRef, toFillAt } from "../cell-refs";
import { help, HOW } from "../words/fill";
import { plainAmount } from "../words/shared";
import { suggestionsFor } from "./suggestions";
import type { Offered } from "./suggestions";

export interface Guidance {
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  /** Where the district says so. */
  readonly clause?: string;
  /** What is open about this very cell. */
  readonly issue?: AuditedIssue;
  readonly offered?: Offered;
}

/** What to write into the selected cell; undefined where it is none that is filled in. */
export function guidanceFor({ selected, forms, issues }: LiveState, unit = ""): Guidance | undefined {
  if (!selected) return undefined;
  const at = { sheet: selected.sheet, address: address(selected.row, selected.column) };
  const found = toFillAt(forms, selected);
  if (!found) return undefined;
  const { form, entry } = found;
  const { label, by } = entry.field;
  if (by === "finance") return { label, ...at, text: help.finance };
  const row = rowOf(form, entry);
  const known = helpOf(form, entry, row);
  const about = issues.filter(
    (one) =>
      !one.verified &&
      one.cells.some((cell) => {
        const other = cellRef(one.sheet, cell);
        return other.sheet === at.sheet && other.address === at.address;
      }),
  );
  const issue = about.find(({ severity }) => severity !== "hint");
  const facts = factsOf(form, row);
  const isUnit = entry.field.is === "departmentName" || entry.field.is === "supervisingDepartment";
  const own = isUnit && unit.trim() ? [unit.trim()] : [];
  const published = (known?.examples ?? []).flatMap((example) => filled(example, facts) ?? []);
  const offered = suggestionsFor(found, {
    examples: [...own, ...published],
    facts,
    hasDoubts: issue !== undefined,
  });
  return {
    label,
    ...at,
    text: agreeing(known?.say ?? plainText(form, entry), issue),
    ...(known?.clause !== undefined && { clause: known.clause }),
    ...(issue && { issue }),
    ...(offered && { offered }),
  };
}

/** Where something is missed, nobody is told that it may stay away. */
function agreeing(text: string, issue: AuditedIssue | undefined): string {
  if (issue?.about !== "blank") return text;
  const sentences = text.match(/[^。]+。?/g) ?? [];
  return sentences.filter((one) => !/可以(?:空着|不填|不写|留空)/.test(one)).join("") || text;
}

/** The help of a field, or of the printed row (数量指标) that its cell stands in. */
function helpOf({ definition }: FilledForm, { field }: Entry, row: FilledRow | undefined): Help | undefined {
  const own = definition.help[field.id];
  const headings = [...(row?.headings ?? [])].reverse();
  return own ?? headings.flatMap((heading) => definition.help[heading] ?? [])[0];
}

function rowOf(form: FilledForm, entry: Entry): FilledRow | undefined {
  const { table } = entry.field;
  return table === undefined ? undefined : form.tables[table]?.rows.find(({ row }) => row === entry.row);
}

/** Numbers that examples are made with: the amount of the row, or else the only one of the form's own. */
function factsOf(form: FilledForm, row: FilledRow | undefined): Readonly<Record<string, string | undefined>> {
  const entry = [...Object.values(row?.entries ?? {}), ...Object.values(form.fields)].find(
    ({ field }) => field.kind === "amount" && !field.part,
  );
  const amount = entry && !entry.blank ? amountOf(form, entry) : undefined;
  return {
    amount:
      amount?.kind === "amount" ? plainAmount(writeAmount(fromWan(amount.inWan, unitOf(form)))) : undefined,
    year: form.year === undefined ? undefined : String(form.year),
    periodEnd: form.year === undefined ? undefined : String(form.year + 2),
  };
}

function plainText(form: FilledForm, { field: { kind, choices } }: Entry): string {
  if (kind === "amount") return help.inUnit(unitOf(form));
  return kind === "choice" && choices ? help.choices(choices) : HOW[kind];
}
