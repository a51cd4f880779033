import type { FilledForm } from "../forms/filled";
import { listed } from "./list";
import type { ListedForm } from "./list";
import { asCopy, asCsv, listSheet, listTable } from "./table";
import type { Edit } from "../workbook/edit";

/** 指标清单 of some forms, and what can be made of it. */
export interface Listing {
  readonly forms: readonly ListedForm[];
  readonly copy: () => string;
  readonly csv: () => string;
  readonly sheet: (taken: readonly string[]) => { sheet: string; edits: Edit[] };
}

export function listingOf(all: readonly FilledForm[]): Listing {
  const forms = all.map(listed).filter(({ indicators }) => indicators.length);
  const table = listTable(forms);
  return {
    forms,
    copy: () => asCopy(table),
    csv: () => asCsv(table),
    sheet: (taken) => listSheet(table, taken),
  };
}
