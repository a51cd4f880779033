import { inForce } from "../../templates/load";
import type { Edit } from "../../workbook/edit";
import { WorkbookError } from "../../workbook/errors";
import { fetched } from "../../workbook/fetched";
import { carry as carryWords } from "../words/import";
import { written } from "../words/writes";
import type { ActsOn, PaneActions } from "./pane-actions";
import { spareSheet } from "./spare-sheet";
import { HalfWritten, TakenBack, write } from "./write";

/** Files of their own, which only those load who bring something in; a page may ask for them before anybody does. */
export const reading = () => fetched(import(/* webpackChunkName: "import" */ "../../import/read-source"));
const importing = () => fetched(import(/* webpackChunkName: "import" */ "../../import/import"));

const carrying = async () => {
  const parts = [
    fetched(import(/* webpackChunkName: "carry" */ "../../carry/carry")),
    fetched(import(/* webpackChunkName: "carry" */ "../../carry/home")),
  ] as const;
  const [{ carryOver }, { districtOf }] = await Promise.all(parts);
  return { carryOver, districtOf };
};

/** The file holds no form that this year has. */
export class NothingToCarry extends WorkbookError {}

/** What 导入 and 沿用上年 do. */
export function bringInOver(
  subject: ActsOn,
): Pick<PaneActions, "planImport" | "bringIn" | "planCarry" | "carry"> {
  const { workbook, sets } = subject;
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
      const done = await writeOrLeave(subject, all, sentence);
      return { ...done, cells: [], sheets: imported.map(({ sheet }) => sheet), imported };
    },

    async planCarry(bytes, { set, year }) {
      const [{ readSource }, { carryOver, districtOf }] = await Promise.all([reading(), carrying()]);
      const source = await readSource(bytes);
      const name = districtOf(source.sheets, sets);
      const target = set ?? (name === undefined ? undefined : inForce(sets, name, year));
      if (!target) throw new NothingToCarry(carryWords.whose);
      const taken = await sheetNames();
      const { carried, leftOut } = carryOver(source.sheets, sets, { target, year, taken });
      if (!carried.some(({ sheet }) => sheet !== undefined)) throw new NothingToCarry(carryWords.nothing);
      return { source, target, year, carried, leftOut };
    },

    async carry({ source, target, year }, answers) {
      const { carryOver } = await carrying();
      const taken = await sheetNames();
      const { edits, carried } = carryOver(source.sheets, sets, { target, year, taken, answers });
      const all = [...edits, ...(await spareSheet(subject, taken))];
      const drawn = carried.flatMap(({ sheet }) => sheet ?? []);
      const done = await writeOrLeave(subject, all, written.carried(drawn.length, year));
      return { ...done, cells: [], sheets: drawn, carried };
    },
  };
}

/** Only sheets of its own are begun: where it stops half-way they go, and the workbook is as it was. */
export async function writeOrLeave({ workbook, hostUndo }: ActsOn, edits: readonly Edit[], sentence: string) {
  return write(workbook, edits, sentence, hostUndo).catch(async (problem: unknown) => {
    if (!(problem instanceof HalfWritten) || !problem.undo) throw problem;
    await problem.undo().catch(() => {
      throw problem;
    });
    throw new TakenBack(problem.partly.reason);
  });
}
