import { useEffect, useEffectEvent, useState } from "react";
import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { isDrawn, landedAmong } from "../import/landed";
import type { Landed } from "../import/landed";
import type { LiveState } from "../live/state";
import type { PaneActions } from "./actions/pane-actions";
import type { Given } from "./pane-props";

/** Tables that were pasted into sheets, and may go into drawn forms. */
export interface LandedOffer {
  readonly landed: readonly Landed[];
  /** It is not offered again, for these. */
  dismiss(): void;
}

/** What stood where: the sheets that have been seen, and of each table that is not drawn whether it was pasted. */
interface Seen {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, boolean>;
}

/** A workbook with more sheets of forms that nobody drew is of a district's own: nobody pasted all of them. */
const MOST_SHEETS = 8;

/**
 * Whether a table was pasted: it came while the pane stood beside its sheet; or it stands below a drawn form; or, before
 * anybody looked, in a sheet that nobody has named or laid out. A district's own sheets are none of these.
 */
export function useLanded({ state, actions }: Given, set: TemplateSet | undefined): LandedOffer {
  const [seen, setSeen] = useState<Seen>();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { forms, leftOut, checkedAt } = state;

  const now = checkedAt ? seenNow(seen, forms, leftOut) : seen;
  if (now !== seen) setSeen(now);

  const isSeen = seen !== undefined;
  const askFirst = useEffectEvent(() =>
    notLaidOut(actions, forms).then((sheets) => {
      const pasted = [...keysOf(forms)].filter(([form]) => sheets.includes(form.sheet.name));
      if (pasted.length) {
        setSeen(
          (before) =>
            before &&
            withPasted(
              before,
              pasted.map(([, key]) => key),
            ),
        );
      }
    }),
  );
  useEffect(() => {
    if (isSeen) void askFirst();
  }, [isSeen]);

  const keys = keysOf(forms);
  const drawnOn = new Set(forms.filter(({ marked }) => marked).map(({ sheet }) => sheet.name));
  const landed = landedAmong(forms, set).filter((one) => {
    const key = keys.get(one.form)!;
    const isPasted = seen?.tables.get(key) === true || drawnOn.has(one.form.sheet.name);
    return isPasted && !dismissed.has(key) && !isDrawn(one, forms);
  });
  return {
    landed,
    dismiss: () => setDismissed(new Set([...dismissed, ...landed.map(({ form }) => keys.get(form)!)])),
  };
}

/** The same where nothing has come. */
function seenNow(
  before: Seen | undefined,
  forms: readonly FilledForm[],
  leftOut: LiveState["leftOut"],
): Seen {
  const tables = new Map(before?.tables);
  const sheets = new Set(before?.sheets);
  for (const [form, key] of keysOf(forms)) {
    if (!tables.has(key)) tables.set(key, before?.sheets.has(form.sheet.name) ?? false);
  }
  for (const { sheet } of forms) sheets.add(sheet.name);
  for (const { sheet } of leftOut) sheets.add(sheet);
  const isSame = before && tables.size === before.tables.size && sheets.size === before.sheets.size;
  return isSame ? before : { tables, sheets };
}

function withPasted({ sheets, tables }: Seen, keys: readonly string[]): Seen {
  return { sheets, tables: new Map([...tables, ...keys.map((key) => [key, true] as const)]) };
}

/** Each table that is not drawn, by its sheet, what it is, and the how-manieth of these. */
function keysOf(forms: readonly FilledForm[]): Map<FilledForm, string> {
  const keys = new Map<FilledForm, string>();
  const counts = new Map<string, number>();
  for (const form of forms) {
    if (form.marked) continue;
    const what = `${form.sheet.name} ${form.definition.id}`;
    const nth = counts.get(what) ?? 0;
    counts.set(what, nth + 1);
    keys.set(form, `${what} ${nth}`);
  }
  return keys;
}

/** As a program calls a sheet that nobody has given a name. */
const NAMELESS = /^(?:sheet|工作表)\s?\d{1,3}$/i;

/** A sheet that somebody has named, or laid out, is a form of theirs. */
async function notLaidOut(
  { notLaidOut }: PaneActions,
  forms: readonly FilledForm[],
): Promise<readonly string[]> {
  const all = new Set(forms.filter(({ marked }) => !marked).map(({ sheet }) => sheet.name));
  const sheets = [...all].filter((sheet) => NAMELESS.test(sheet));
  if (!sheets.length || sheets.length > MOST_SHEETS) return [];
  // What cannot be told is not offered; what is wrong with the spreadsheet shows elsewhere.
  return notLaidOut(sheets).catch(() => []);
}
