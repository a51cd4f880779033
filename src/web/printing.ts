import type { FilledForm } from "../forms/filled";
import { CellBeingEdited } from "../workbook/errors";
import { store } from "../live/store";
import { realTimers } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import type { Session } from "./session";
import * as words from "./words";

/** What is about to be printed. */
export interface Preview {
  readonly title: string;
  readonly html: string;
}

/** 打印: the workbook's forms on A4, first to be looked at. */
export interface Printing {
  preview(): Preview | undefined;
  subscribe(listener: () => void): () => void;
  open(): Promise<void>;
  close(): void;
  /** Set once the pane has looked; until then, whatever is filled and can be seen is printed. */
  forms: () => readonly FilledForm[];
}

export function printing(session: Pick<Session, "workbook" | "tell">): Printing {
  const shown = store<{ preview: Preview | undefined }>({ preview: undefined }, realTimers);
  const { workbook } = session;
  const printing: Printing = {
    preview: () => shown.value.preview,
    subscribe: shown.subscribe,
    close: () => shown.change({ preview: undefined }),
    forms: () => [],
    async open() {
      try {
        // What is being typed belongs to it.
        await workbook.apply([]);
        const { printedSheets } = await import(/* webpackChunkName: "printing" */ "../printing/print-page");
        const names = await sheetsToPrint(workbook, printing.forms());
        const sheets = await workbook.read(names, { layout: true });
        const { html, pages } = printedSheets(sheets);
        if (pages === 0) session.tell({ kind: "told", text: words.NOTHING_TO_PRINT });
        else shown.change({ preview: { title: words.toPrint(names, pages), html } });
      } catch (problem) {
        const text = problem instanceof CellBeingEdited ? problem.message : words.UNKNOWN;
        session.tell({ kind: "trouble", title: words.trouble.notPrinted, text });
      }
    },
  };
  return printing;
}

/** In the workbook's order. What is hidden no spreadsheet prints. */
async function sheetsToPrint(workbook: Workbook, forms: readonly FilledForm[]): Promise<string[]> {
  const visible = (await workbook.sheets()).filter(({ visibility }) => visibility === "visible");
  const names = visible.map(({ name }) => name);
  const withForms = names.filter((name) => forms.some(({ sheet }) => sheet.name === name));
  return withForms.length > 0 ? withForms : names;
}
