import type { FormDefinition, TemplateSet } from "../forms/definition";

/** A field of the summary and the field it is taken from. */
export type Pair = readonly [to: string, from: string];

/** How a template set's forms are rolled up: 支出方向表 → 汇总表, or 专项资金申报表 → 专项一览表. */
export interface Plan {
  readonly set: TemplateSet;
  readonly from: FormDefinition;
  readonly to: FormDefinition;
  /** The table of `from` whose rows are rolled up one by one; undefined where each form is one row of the summary. */
  readonly rowsOf?: string;
  /** The table of `to` that is filled. */
  readonly table: string;
  /** What tells rows apart, outermost first: the fund, then the direction. */
  readonly names: readonly Pair[];
  readonly amount: Pair;
  readonly texts: readonly Pair[];
  /** Worked out anew each time. */
  readonly facts: readonly Pair[];
  /** The column that says how many issues a form has. */
  readonly issueCount?: string;
  /** The column that counts the rows. */
  readonly ordinal?: string;
}

/** The plan of a set; undefined where it has none. Throws an Error where the plan names what the set has not. */
export function planOf(set: TemplateSet): Plan | undefined {
  const { rollUp } = set;
  if (!rollUp) return undefined;
  const from = set.forms.get(rollUp.from);
  const to = set.forms.get(rollUp.to);
  const [amount] = Object.entries(rollUp.amount);
  const source = amount && from?.fields.get(amount[1]);
  const table = amount && to?.fields.get(amount[0])?.table;
  if (!from || !to || !amount || !source || !table) {
    throw new Error(`${set.set}: the roll-up names a form or amount that is not there`);
  }
  const facts = Object.entries(rollUp.facts);
  const columns = to.tables.get(table)!.fields.map((id) => to.fields.get(id)!);
  const issueCount = columns.find(({ is }) => is === "issueCount")?.id;
  const counts = (id: string) => id === issueCount || facts.some(([field]) => field === id);
  const ordinal = columns.find(({ id, kind }) => kind === "number" && !counts(id))?.id;
  return {
    set,
    from,
    to,
    ...(source.table && { rowsOf: source.table }),
    table,
    names: Object.entries(rollUp.key),
    amount,
    texts: Object.entries(rollUp.texts),
    facts,
    ...(issueCount && { issueCount }),
    ...(ordinal && { ordinal }),
  };
}
