import type { Edit } from "../../../src/workbook/edit";
import type { WorkbookEvent, Workbook } from "../../../src/workbook/workbook";
import { area, write } from "./edits";
import { readOne } from "./opened";
import type { Promises } from "./promises";
import { texted } from "./seen";

export const watching: Promises = {
  about: "watching",
  needs: "watch",
  lines: {
    async "reports a user's edit with sheet and range"({ workbook, sheet, asUser }) {
      const { heard } = await listening(workbook);
      await asUser!([write(sheet, "B2", ["甲", "乙"], ["丙", "丁"])]);
      await until(() => heard.length > 0);
      expect(heard).toEqual([{ kind: "edited", sheet, range: area("B2:C3"), byUs: false }]);
    },
    async "does not report our own writes as the user's"({ workbook, sheet, apply, asUser }) {
      const { heard } = await listening(workbook);
      await apply(write(sheet, "A1", ["我们写的"]), { kind: "addSheet", sheet: "我们加的" });
      await asUser!([write(sheet, "C3", ["用户写的"])]);
      await until(() => heard.some(byUser));
      expect(heard.filter(byUser)).toEqual([{ kind: "edited", sheet, range: area("C3"), byUs: false }]);
    },
    async "reports sheets the user adds, renames and removes"({ workbook, asUser }) {
      const { heard } = await listening(workbook);
      const edits: Edit[] = [
        { kind: "addSheet", sheet: "新" },
        { kind: "renameSheet", sheet: "新", to: "改名" },
        { kind: "removeSheet", sheet: "改名" },
      ];
      for (const edit of edits) await asUser!([edit]);
      await until(() => heard.some(({ kind }) => kind === "sheetRemoved"));
      expect(heard.filter(({ kind }) => kind !== "selected")).toEqual([
        { kind: "sheetAdded", sheet: "新", byUs: false },
        { kind: "sheetRenamed", sheet: "改名", from: "新", byUs: false },
        { kind: "sheetRemoved", sheet: "改名", byUs: false },
      ]);
    },
    async "has written what it reports"({ workbook, sheet, asUser }) {
      const seen: Promise<string>[] = [];
      await workbook.watch(({ kind }) => {
        if (kind === "edited") seen.push(readOne(workbook, sheet).then((read) => texted(read, "A1")));
      });
      await asUser!([write(sheet, "A1", ["甲"])]);
      await until(() => seen.length > 0);
      expect(await seen[0]).toBe("甲");
    },
    async "tells every listener"({ workbook, sheet, asUser }) {
      const [one, two] = [await listening(workbook), await listening(workbook)];
      await asUser!([write(sheet, "A1", ["甲"])]);
      await until(() => one.heard.length > 0 && two.heard.length > 0);
      expect(one.heard).toEqual(two.heard);
    },
    async "stops reporting once unsubscribed"({ workbook, sheet, asUser }) {
      const [stopped, other] = [await listening(workbook), await listening(workbook)];
      stopped.stop();
      stopped.stop();
      await asUser!([write(sheet, "A1", ["甲"])]);
      await until(() => other.heard.length > 0);
      expect(stopped.heard).toEqual([]);
    },
  },
};

async function listening(workbook: Workbook): Promise<{ heard: WorkbookEvent[]; stop: () => void }> {
  const heard: WorkbookEvent[] = [];
  const stop = await workbook.watch((event) => {
    if (event.kind !== "selected") heard.push(event);
  });
  return { heard, stop };
}

const byUser = (event: WorkbookEvent) => "byUs" in event && !event.byUs;

/** Spreadsheets report when they get round to it. */
async function until(so: () => boolean): Promise<void> {
  for (let waited = 0; !so(); waited += 10) {
    if (waited > 5000) throw new Error("nothing was reported within five seconds");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
