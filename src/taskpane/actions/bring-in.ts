import { fetched } from "../../workbook/fetched";
import { written } from "../words/writes";
import type { ActsOn, PaneActions } from "./pane-actions";
import { spareSheet } from "./spare-sheet";
import { HalfWritten, TakenBack, write } from "./write";

/** Files of their own, which only those load who bring something in; a page may ask for them before anybody does. */
export const reading = () => fetched(import(/* webpackChunkName: "import" */ "../../import/read-source"));
const importing = () => fetched(import(/* webpackChunkName: "import" */ "../../import/import"));

/** What 导入 does. */
export function bringInOver(subject: ActsOn): Pick<PaneActions, "planImport" | "bringIn"> {
  const { workbook, sets, hostUndo } = subject;
  const sheetNames = async () => (await workbook.sheets()).map(({ name }) => name);
  return {
    async planImport(bytes, year) {
      const [{ readSource }, { importSheets }] = await Promise.all([reading(), importing()]);
      const source = await readSource(bytes);
      const { imported } = importSheets(source.sheets, sets, { taken: await sheetNames(), year });
      return { source, imported };
    },

    async bringIn(source, year) {
      const { importSheets } = await importing();
      const taken = await sheetNames();
      const { edits, imported } = importSheets(source.sheets, sets, { taken, year });
      const count = (of: (one: (typeof imported)[number]) => readonly unknown[]) =>
        imported.reduce((sum, one) => sum + of(one).length, 0);
      const sentence = written.broughtIn(
        count(({ placed }) => placed),
        count(({ homeless }) => homeless),
      );
      const all = [...edits, ...(await spareSheet(subject, taken))];
      const done = await write(workbook, all, sentence, hostUndo).catch(async (problem: unknown) => {
        // Only sheets of its own were begun: they go, and the workbook is as it was.
        if (!(problem instanceof HalfWritten) || !problem.undo) throw problem;
        await problem.undo().catch(() => {
          throw problem;
        });
        throw new TakenBack(problem.partly.reason);
      });
      return { ...done, cells: [], sheets: imported.map(({ sheet }) => sheet), imported };
    },
  };
}
