import { surveyed } from "../../forms/read/survey";
import { landedAmong } from "../../import/landed";
import { WorkbookError } from "../../workbook/errors";
import { fetched } from "../../workbook/fetched";
import { landed as words } from "../words/import";
import { written } from "../words/writes";
import { writeOrLeave } from "./bring-in";
import type { ActsOn, LandedAt, PaneActions } from "./pane-actions";

const placing = () => fetched(import(/* webpackChunkName: "import" */ "../../import/place-landed"));

/** What was pasted is not there any more. */
export class NothingLanded extends WorkbookError {}

/** What is done with tables that were pasted into a sheet. */
export function landedOver(subject: ActsOn): Pick<PaneActions, "notLaidOut" | "planLanded" | "moveLanded"> {
  const { workbook, sets } = subject;

  /** As it is now: merged areas, which a host may have kept in mind from before, among it. */
  const placed = async ({ sheets, set, year }: LandedAt) => {
    const taken = (await workbook.sheets()).map(({ name }) => name);
    const there = sheets.filter((sheet) => taken.includes(sheet));
    const snapshots = await workbook.read(there, { isAfresh: true });
    const landed = landedAmong(surveyed(snapshots, snapshots, sets).forms, set);
    const { placeLanded, clearing } = await placing();
    const { edits, imported } = placeLanded(landed, snapshots, { taken, year });
    if (!imported.some((one) => one.placed.length)) throw new NothingLanded(words.gone);
    const cleared = landed.flatMap((one) =>
      clearing(
        one,
        snapshots.find(({ name }) => name === one.form.sheet.name)!,
      ),
    );
    return { edits, imported, cleared };
  };

  return {
    async notLaidOut(sheets) {
      const snapshots = await workbook.read(sheets, { layout: "sizes" });
      return snapshots.filter(({ layout }) => !layout?.widths.size).map(({ name }) => name);
    },

    async planLanded(at) {
      const { imported } = await placed(at);
      return {
        source: { kind: "workbook", sheets: [], between: [], leftOut: [], verified: [] },
        imported,
        landed: at,
      };
    },

    async moveLanded(at, clears) {
      const { edits, imported, cleared } = await placed(at);
      const count = (of: (one: (typeof imported)[number]) => readonly unknown[]) =>
        imported.reduce((sum, one) => sum + of(one).length, 0);
      const sentence = written.broughtIn(
        count((one) => one.placed),
        count((one) => one.homeless),
      );
      const done = await writeOrLeave(subject, [...edits, ...(clears ? cleared : [])], sentence);
      const sheets = [...imported.map(({ sheet }) => sheet), ...(clears ? at.sheets : [])];
      return { ...done, cells: [], sheets, imported };
    },
  };
}
